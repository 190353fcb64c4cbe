import { Progress, Stack, Text } from "@mantine/core";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** By the score of zxcvbn, 0 to 4: from guessed at once to out of reach. */
const levels = [
  { word: "Very weak", color: "red" },
  { word: "Weak", color: "red" },
  { word: "Fair", color: "yellow" },
  { word: "Good", color: "teal" },
  { word: "Strong", color: "teal" },
] as const;

const SHORTEST = 12;
/** Beyond this nothing gets stronger, and looking would take long. */
const LOOKED_AT = 72;

const estimator = new ZxcvbnFactory({});

type Props = { password: string; personal: string[] };

/**
 * How hard a new password is to guess. A hint: the server alone decides, and it knows the common ones.
 *
 * @param personal what an acquaintance would try first, such as the name
 */
export default function PasswordStrength({ password, personal }: Props) {
  if (!password) return null;
  const { score } = estimator.check(password.slice(0, LOOKED_AT), ["ledgerlink", ...personal]);
  const level = password.length < SHORTEST ? Math.min(score, 1) : score;
  const { word, color } = levels[level] ?? levels[0];
  return (
    <Stack gap={4} role="status">
      <Progress value={(level + 1) * 20} color={color} aria-hidden />
      <Text size="xs" c="dimmed">
        Strength: {word.toLowerCase()}
      </Text>
    </Stack>
  );
}
