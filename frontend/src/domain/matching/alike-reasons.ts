import type { components } from "@/api/schema";

type Schemas = components["schemas"];

const reasonWords: Record<Schemas["MatchSign"], string> = {
  OWN_NUMBER: "was created from here",
  ACCOUNT_NUMBER: "same account number",
  TAX_NUMBER: "same tax number",
  EMAIL: "same e-mail",
  NAME: "same name",
  SIMILAR_NAME: "similar name",
  PHONE: "same phone",
  EMAIL_DOMAIN: "same e-mail domain",
};

/** Why two records may be the same: `same phone, similar name`. */
export function reasonsInWords(reasons: Schemas["CandidateReason"][]): string {
  return reasons.map(({ field }) => reasonWords[field]).join(", ");
}
