// Every Mantine part in use must have its styles in src/app/mantine.css: a missing one shows only on the screen.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const sources = readdirSync("src", { recursive: true }).filter((name) => name.endsWith(".tsx"));
const used = sources.flatMap((name) => {
  const imports = readFileSync(join("src", name), "utf8").matchAll(/import \{([^}]*)\} from "@mantine\/core"/g);
  return [...imports].flatMap(([, names]) => names.split(",").map((part) => part.trim()));
});
const parts = "node_modules/@mantine/core/esm/components";

/** The style sheets that a file of Mantine's asks for, with those of all files it imports. */
function stylesOf(file, sheets = new Set(), seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return sheets;
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)) {
    const sheet = path.match(/(\w+)\.module\.mjs$/)?.[1];
    if (sheet) sheets.add(sheet);
    else stylesOf(join(dirname(file), path), sheets, seen);
  }
  return sheets;
}

const styles = readFileSync("src/app/mantine.css", "utf8");
const needed = new Set(used.flatMap((name) => [...stylesOf(join(parts, name, `${name}.mjs`))]));
const missing = [...needed].filter(
  (name) =>
    existsSync(`node_modules/@mantine/core/styles/${name}.css`) && !styles.includes(`@mantine/core/styles/${name}.css`),
);

for (const name of missing) console.error(`src/app/mantine.css does not import "@mantine/core/styles/${name}.css"`);
if (missing.length > 0) process.exit(1);
console.log(`Styles: all ${needed.size} of Mantine that are needed are there.`);
