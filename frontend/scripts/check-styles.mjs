// Every Mantine part in use must have its styles in src/app/mantine.css: a missing one shows only on the screen.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const sources = readdirSync("src", { recursive: true }).filter((name) => name.endsWith(".tsx"));
const used = sources.flatMap((name) => {
  const imports = readFileSync(join("src", name), "utf8").matchAll(/import \{([^}]*)\} from "@mantine\/core"/g);
  return [...imports].flatMap(([, names]) => names.split(",").map((part) => part.trim()));
});
const styles = readFileSync("src/app/mantine.css", "utf8");
const missing = [...new Set(used)].filter(
  (name) =>
    existsSync(`node_modules/@mantine/core/styles/${name}.css`) && !styles.includes(`@mantine/core/styles/${name}.css`),
);

for (const name of missing) console.error(`src/app/mantine.css does not import "@mantine/core/styles/${name}.css"`);
if (missing.length > 0) process.exit(1);
console.log(`Styles: all ${new Set(used).size} imported names of Mantine have theirs.`);
