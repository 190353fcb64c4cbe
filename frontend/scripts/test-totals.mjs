// Adds up what the three kinds of tests report, and fails when one of them ran nothing or something failed.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });
const none = { passed: 0, failed: 0, skipped: 0 };

function java() {
  const folders = ["xero-standin", "api", "local"].map((module) => `backend/${module}/target/surefire-reports`);
  return folders
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((name) => name.endsWith(".xml"))
    .map((name) => readFileSync(name, "utf8").match(/<testsuite [^>]*>/)?.[0] ?? "")
    .map((suite) => {
      const number = (key) => Number(suite.match(new RegExp(` ${key}="(\\d+)"`))?.[1] ?? 0);
      const failed = number("failures") + number("errors");
      return { passed: number("tests") - failed - number("skipped"), failed, skipped: number("skipped") };
    })
    .reduce(add, none);
}

function vitest() {
  const file = "frontend/test-results/vitest.json";
  if (!existsSync(file)) return none;
  const report = JSON.parse(readFileSync(file, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function browser() {
  const file = "frontend/test-results/playwright.json";
  if (!existsSync(file)) return none;
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

const kinds = { Java: java(), TypeScript: vitest(), Browser: browser() };
const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
console.log("");
for (const [kind, totals] of Object.entries(kinds)) console.log(`${kind.padEnd(11)} ${line(totals)}`);
const all = Object.values(kinds).reduce(add, none);
console.log(`Total: ${line(all)}`);
const silent = Object.entries(kinds).filter(([, totals]) => totals.passed + totals.failed === 0);
for (const [kind] of silent) console.error(`No ${kind} test ran.`);
if (all.failed > 0 || silent.length > 0) process.exit(1);
