import { Button, Kbd, Modal, Stack, Switch, Text } from "@mantine/core";
import { useDisclosure, useHotkeys, useLocalStorage } from "@mantine/hooks";
import classes from "./matching.module.css";

type Props = {
  onMove: (by: number) => void;
  onDecide: (action: "LINK" | "CREATE" | "IGNORE") => void;
  onTick: () => void;
  onUndo: () => void;
};

const keys: [keys: string[], what: string][] = [
  [["J", "↓"], "next contact"],
  [["K", "↑"], "contact before"],
  [["L"], "link to the customer on the right"],
  [["C"], "create a new customer"],
  [["N"], "not a customer of ours"],
  [["X"], "select for deciding about many"],
  [["U"], "undo the last decision"],
  [["?"], "this help"],
];

/** The keys of the Matching screen and their help. They can be turned off: single letters disturb speech input. */
export function Keys({ onMove, onDecide, onTick, onUndo }: Props) {
  const [helping, { open, close }] = useDisclosure();
  const [on, setOn] = useLocalStorage({ key: "matching-keys", defaultValue: true, getInitialValueInEffect: false });
  useHotkeys([
    ["shift+?", open],
    ...(on && !helping
      ? ([
          ["j", () => onMove(1)],
          ["k", () => onMove(-1)],
          ["ArrowDown", () => onMove(1)],
          ["ArrowUp", () => onMove(-1)],
          ["l", () => onDecide("LINK")],
          ["c", () => onDecide("CREATE")],
          ["n", () => onDecide("IGNORE")],
          ["x", onTick],
          ["u", onUndo],
        ] as [string, () => void][])
      : []),
  ]);
  return (
    <>
      <Button variant="default" size="xs" visibleFrom="sm" rightSection={<Kbd size="xs">?</Kbd>} onClick={open}>
        Keys
      </Button>
      <Modal opened={helping} onClose={close} title="Keys on this screen">
        <Stack>
          <dl className={classes.keys}>
            {keys.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <Switch label="Use these keys" checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)} />
          <Text size="sm" c="dimmed">
            They rest while you type in a field.
          </Text>
        </Stack>
      </Modal>
    </>
  );
}
