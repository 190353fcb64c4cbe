import { setupServer } from "msw/node";

/** Answers for the API; each test adds its own with `server.use(…)`. A call that no test expects fails it. */
export const server = setupServer();
