import { fileURLToPath } from "node:url";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const backend = process.env.LEDGERLINK_BACKEND ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true, generatedRouteTree: "./src/route-tree.gen.ts" }),
    react(),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": { target: backend } } },
  build: { target: "es2023", manifest: true, reportCompressedSize: false },
  test: {
    css: false,
    testTimeout: 30_000,
    maxWorkers: "100%", // by itself it leaves one core idle, which is half of a small machine
    projects: [
      // "*.test.ts": plain functions that need no page, not even by what they import, and may share a worker.
      { extends: true, test: { name: "node", include: ["src/**/*.test.ts"], environment: "node", isolate: false } },
      {
        extends: true,
        test: { name: "page", include: ["src/**/*.test.tsx"], environment: "jsdom", setupFiles: ["./tests/setup.ts"] },
      },
    ],
  },
});
