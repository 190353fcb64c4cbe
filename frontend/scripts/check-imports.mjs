// Keeps the layers: app and routes → features → domain → components → api → lib. A feature never imports another
// feature, so that any one of them can be read, changed or deleted alone; components know nothing of the domain;
// no file leads back to itself; folders are named in kebab-case, as Biome asks of files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

const root = "src";
const rank = { lib: 0, api: 1, components: 2, domain: 3, features: 4, routes: 5, app: 5 };

const layerOf = (file) => relative(root, file).split(sep)[0];
const featureOf = (file) => (layerOf(file) === "features" ? relative(root, file).split(sep)[1] : undefined);

function targetOf(file, specifier) {
  const path = specifier.startsWith("@/") ? join(root, specifier.slice(2)) : normalize(join(dirname(file), specifier));
  return ["", ".ts", ".tsx", ".d.ts"]
    .map((ending) => path + ending)
    .find((name) => /\.\w+$/.test(name) && existsSync(name));
}

function complaint(file, target) {
  const [from, to] = [rank[layerOf(file)], rank[layerOf(target)]];
  if (from === undefined || to === undefined) return undefined; // main.tsx, the generated route tree, tests
  if (to > from) return `${layerOf(file)} must not import ${layerOf(target)}`;
  if (from === rank.components && to === rank.api && target !== join(root, "api", "problem.ts")) {
    return "a component shows what it is given: what it means belongs to domain";
  }
  const [feature, other] = [featureOf(file), featureOf(target)];
  if (feature && other && feature !== other) return `feature ${feature} must not import feature ${other}`;
  return undefined;
}

const sources = readdirSync(root, { recursive: true })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(root, name));

/** Each file with what it imports at once; what it asks for later (`import()`) may lead back. */
const graph = new Map();
const faults = [];
for (const file of sources) {
  const imports = [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*(\()?\s*"((?:@\/|\.)[^"]+)"/g)];
  const known = imports.map(([, later, specifier]) => ({ later, specifier, target: targetOf(file, specifier) }));
  for (const { specifier, target } of known) {
    const why = target && complaint(file, target);
    if (why) faults.push(`${file}: "${specifier}": ${why}`);
  }
  graph.set(
    file,
    known.filter(({ later, target }) => !later && target).map(({ target }) => target),
  );
}

const done = new Set();
function follow(file, path) {
  if (path.includes(file)) return faults.push(`A circle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
  if (done.has(file)) return undefined;
  for (const target of graph.get(file) ?? []) follow(target, [...path, file]);
  return done.add(file);
}
for (const file of sources) follow(file, []);

const folders = new Set(sources.flatMap((file) => relative(root, dirname(file)).split(sep)));
for (const folder of folders) {
  if (!/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|_[a-z]+|\$[a-zA-Z]+|)$/.test(folder))
    faults.push(`Folder ${folder} is not in kebab-case`);
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`Imports: ${sources.length} files keep the layers, and no circle joins any of them.`);
