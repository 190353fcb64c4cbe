// Runs the browser tests on the product as "make run" starts it: an own data folder, own ports, ended afterwards.
// With LEDGERLINK_URL set they run on the product that is there. Arguments go on to Playwright.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const exitOf = (child) => new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));

async function startProduct() {
  const folder = mkdtempSync(join(tmpdir(), "ledgerlink-e2e-"));
  const [port, standin, database] = [await freePort(), await freePort(), await freePort()];
  const env = {
    ...process.env,
    LEDGERLINK_PORT: String(port),
    LEDGERLINK_STANDIN_PORT: String(standin),
    LEDGERLINK_DB_PORT: String(database),
    LEDGERLINK_DATA_DIR: folder,
    XERO_STANDIN_HEARTBEAT: "0", // figures stand still while they are read
  };
  const jar = "../backend/local/target/local-1.0.0-SNAPSHOT.jar";
  const launcher = spawn("java", ["-Xmx128m", "-Dledgerlink.backend=../backend", "-jar", jar], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    launcher.stdout.on("data", (text) => String(text).includes("Sign in as") && resolve());
    launcher.once("exit", (code) => reject(new Error(`The product did not start (status ${code}).`)));
  });
  return {
    env: {
      LEDGERLINK_URL: `http://localhost:${port}`,
      XERO_STANDIN_URL: `http://localhost:${standin}`,
      LEDGERLINK_DATA_DIR: folder,
    },
    async stop() {
      launcher.kill("SIGTERM");
      await exitOf(launcher);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const product = process.env.LEDGERLINK_URL ? { env: {}, stop: async () => {} } : await startProduct();
const playwright = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)], {
  env: { ...process.env, ...product.env },
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => playwright.kill(signal));
const code = await exitOf(playwright);
await product.stop();
process.exit(code);
