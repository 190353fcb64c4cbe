// Fails when a first visit loads more than its budget: all JavaScript and CSS of the shell, and of the shell with one page.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const SHELL_BUDGET = 200_000;
const PAGE_BUDGET = 330_000;

const dist = process.argv[2] ?? "dist";
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8"));

function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const css of chunk.css ?? []) found.add(css);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}
const gzipped = new Map();
function sizeOf(file) {
  if (!gzipped.has(file)) gzipped.set(file, gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length);
  return gzipped.get(file);
}
const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);

/** The chunks around a route's own: the entry, and the layouts of the folders that its file lies in. */
function around(key) {
  const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
  const folders = key.split("/").slice(2, -1);
  const layouts = folders.map((_, depth) => `src/routes/${folders.slice(0, depth + 1).join("/")}.tsx`);
  const chunks = Object.keys(manifest).filter((name) => layouts.includes(name.replace(/\?.*/, "")));
  return [entry, ...chunks].reduce((files, name) => filesOf(name, files), new Set());
}

const rows = [["shell", around("src/routes/_app/"), SHELL_BUDGET]];
for (const [key, chunk] of Object.entries(manifest)) {
  if (chunk.isDynamicEntry) rows.push([key, filesOf(key, around(key)), PAGE_BUDGET]);
}

let over = false;
for (const [name, files, budget] of rows) {
  const bytes = total(files);
  over ||= bytes > budget;
  const figures = `${(bytes / 1000).toFixed(1).padStart(7)} of ${budget / 1000} kB gzip`;
  console.log(`${bytes > budget ? "OVER " : "     "}${figures}  ${name.replace(/\?.*/, "")}`);
}
if (over) process.exit(1);
