// Answers of the API that the tests of this feature share.

export const connection = {
  id: "00000000-0000-4000-8000-000000000009",
  application: "XERO",
  state: "CONNECTED",
  organisation: { name: "Harbour Trading", baseCurrency: "NZD" },
  connectedAt: "2026-11-01T00:00:00Z",
};

export const balance = {
  currency: "NZD",
  outstanding: "640.0000",
  overdue: "640.0000",
  unusedCredit: "0.0000",
  periods: [
    { period: "NOT_DUE", amount: "0.0000" },
    { period: "DAYS_1_TO_30", amount: "640.0000" },
  ],
};

export const row = {
  customerId: "00000000-0000-4000-8000-000000000101",
  customerKind: "COMPANY",
  name: "Anchor Lines",
  balance,
  worth: [{ amount: "640.0000", currency: "NZD" }],
  baseOutstanding: { amount: "640.0000", currency: "NZD" },
};

export const books = {
  asAt: "2026-11-22",
  asOf: "2026-11-22T09:42:00Z",
  periods: ["NOT_DUE", "DAYS_1_TO_30"],
  totals: [balance],
  baseTotals: [{ amount: "640.0000", currency: "NZD" }],
  items: [row],
  page: 1,
  size: 50,
  total: 1,
};

export const reconciliation = {
  connectionId: connection.id,
  state: "MATCHES",
  checkedAt: "2026-11-22T09:42:00Z",
  compared: 12,
  matching: 12,
  differing: 0,
  notComparable: 0,
  ours: "640.0000",
  books: "640.0000",
  totals: [balance],
  current: true,
  explanation: "Every balance here is the one that Xero states.",
};
