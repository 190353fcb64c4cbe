import { createFileRoute } from "@tanstack/react-router";
import { MatchingPage } from "@/features/matching/MatchingPage";
import { readMatchingSearch } from "@/features/matching/matchingSearch";

export const Route = createFileRoute("/_app/xero/matching")({
  validateSearch: readMatchingSearch,
  component: MatchingPage,
});
