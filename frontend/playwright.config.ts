import { defineConfig } from "@playwright/test";

const chromium = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", // root in a container
    "--disable-dev-shm-usage",
    "--disable-gpu",
    // The browser itself talks to nobody outside: in a closed network that only times out.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-client-side-phishing-detection",
    "--no-pings",
    "--no-first-run",
    "--metrics-recording-only",
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  ],
};

const desktop = { viewport: { width: 1440, height: 900 } };
const files = (...words: string[]) => words.map((word) => `**/${word}.e2e.ts`);
const sync = files("sync");
const onSyncedBooks = files(
  "creations",
  "items",
  "matching",
  "receivables",
  "reconciliation",
  "sales",
  "search",
  "vendors",
);
const onBooks = [...sync, ...onSyncedBooks];

/** The browser tests run on a running product; LEDGERLINK_URL says where it is. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  timeout: 120_000,
  expect: { timeout: 15_000 }, // a busy machine answers late
  use: {
    baseURL: process.env.LEDGERLINK_URL ?? "http://127.0.0.1:8080",
    launchOptions: chromium,
    // The state of the page at each step tells enough; a film of it costs the processor too much.
    trace: { mode: "retain-on-failure", screenshots: false },
    reducedMotion: "reduce",
  },
  projects: [
    { name: "desktop", testIgnore: onBooks, use: desktop },
    {
      name: "phone",
      // The journey links the one workspace of the product: told once, in one window.
      testIgnore: [...files("connections"), ...onBooks],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    // The first sync of the books that "connections" has linked.
    { name: "synced", testMatch: sync, dependencies: ["desktop"], workers: 1, use: desktop },
    // They go on from the books as synced, one after the other; sizes are theirs to set.
    { name: "linked", testMatch: onSyncedBooks, dependencies: ["synced"], workers: 1, use: desktop },
  ],
});
