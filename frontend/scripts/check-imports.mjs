// Keeps the layers: app and routes → features → components → api → lib. A feature never imports another feature,
// so that any one of them can be read, changed or deleted alone.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

const root = "src";
const rank = { lib: 0, api: 1, components: 2, features: 3, routes: 4, app: 4 };

const layerOf = (file) => relative(root, file).split(sep)[0];
const featureOf = (file) => (layerOf(file) === "features" ? relative(root, file).split(sep)[1] : undefined);

function targetOf(file, specifier) {
  if (specifier.startsWith("@/")) return join(root, specifier.slice(2));
  return specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : undefined;
}

function complaint(file, target) {
  const [from, to] = [rank[layerOf(file)], rank[layerOf(target)]];
  if (from === undefined || to === undefined) return undefined; // main.tsx, the generated route tree
  if (to > from) return `${layerOf(file)} must not import ${layerOf(target)}`;
  const [feature, other] = [featureOf(file), featureOf(target)];
  if (feature && other && feature !== other) return `feature ${feature} must not import feature ${other}`;
  return undefined;
}

const sources = readdirSync(root, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
const faults = sources.flatMap((name) => {
  const file = join(root, name);
  const imports = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...imports].flatMap(([, specifier]) => {
    const target = targetOf(file, specifier);
    const why = target && complaint(file, target);
    return why ? [`${file}: "${specifier}": ${why}`] : [];
  });
});

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`Imports: ${sources.length} files keep the layers.`);
