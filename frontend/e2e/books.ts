import { expect, type Page } from "@playwright/test";
import type { paths } from "../src/api/schema.d.ts";

type Runs = paths["/api/connections/{id}/sync-runs"];
type Kind = NonNullable<NonNullable<Runs["post"]["requestBody"]>["content"]["application/json"]["kind"]>;
type Run = Runs["get"]["responses"][200]["content"]["application/json"]["items"][number];
type Company = paths["/api/companies/{id}"]["get"]["responses"][200]["content"]["application/json"];
type CompanyInput = paths["/api/companies"]["post"]["requestBody"]["content"]["application/json"];
type Connection = paths["/api/connections"]["get"]["responses"][200]["content"]["application/json"][number];

/** Asks the API as the person who is signed in on the page. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(path);
  expect(answer.ok(), `${path} answers ${answer.status()}`).toBe(true);
  return answer.json();
}

/** Creates a company by hand, as a person would have done before the books were linked. */
export async function createCompany(page: Page, name: string, more: Partial<CompanyInput> = {}): Promise<Company> {
  const answer = await page.request.post("/api/companies", { data: { name, ...more } });
  expect(answer.ok(), `creating ${name} answers ${answer.status()}`).toBe(true);
  return answer.json();
}

/** A new contact with one approved invoice, in the books of the organisation that is linked. */
export async function sellInTheBooks(page: Page, contact: string, invoice: string, more: { email?: string } = {}) {
  const { organisation } = await linked(page);
  const tenant = organisation?.name;
  await inTheBooks(page, { tenant, action: "create-contact", name: contact, ...more });
  await inTheBooks(page, { tenant, action: "issue-invoice", contact, amount: "230.00", number: invoice });
}

/** Runs a sync (or another kind of run) without the screen, and waits for its end. */
export async function run(page: Page, kind: Kind): Promise<Run> {
  const { id } = await linked(page);
  const started = await page.request.post(`/api/connections/${id}/sync-runs`, { data: { kind } });
  expect(started.status()).toBe(202);
  const { id: runId }: Run = await started.json();
  let last: Run | undefined;
  await expect(async () => {
    last = await ask<Run>(page, `/api/sync-runs/${runId}`);
    expect(last.state).toMatch(/^SUCCEEDED/);
  }).toPass({ timeout: 60_000 });
  return last as Run;
}

async function linked(page: Page): Promise<Connection> {
  const connections = await ask<Connection[]>(page, "/api/connections");
  const connection = connections.find(({ state }) => state === "CONNECTED");
  if (!connection) throw new Error("No books are linked: connections.e2e.ts has to run before");
  return connection;
}

/** Has customers created here go nowhere by themselves, whatever a test that broke off has left. */
export async function fromTheBooksAlone(page: Page) {
  const { id } = await linked(page);
  const path = `/api/connections/${id}/sync-settings`;
  const settings = await ask<{ direction: string }>(page, path);
  if (settings.direction === "FROM_LEDGER") return;
  const saved = await page.request.put(path, { data: { ...settings, direction: "FROM_LEDGER" } });
  expect(saved.ok(), `putting the direction back answers ${saved.status()}: ${await saved.text()}`).toBe(true);
}

/** The contacts of that name in the books of the organisation that is linked. */
export async function contactsInTheBooks(page: Page, name: string): Promise<unknown[]> {
  const { organisation } = await linked(page);
  const answer = await controls(page, "records", { tenant: organisation?.name, kind: "contacts" });
  const contacts: { name: string }[] = await answer.json();
  return contacts.filter((contact) => contact.name === name);
}

/** Plans what goes wrong with the next calls of the books. */
export async function breakInTheBooks(page: Page, fault: object) {
  await controls(page, "faults", fault);
}

async function inTheBooks(page: Page, action: object) {
  await controls(page, "actions", action);
}

async function controls(page: Page, what: string, data: object) {
  const answer = await page.request.post(`${process.env.XERO_STANDIN_URL}/standin/${what}`, { data });
  expect(answer.ok(), `${what} ${JSON.stringify(data)} answers ${answer.status()}: ${await answer.text()}`).toBe(true);
  return answer;
}
