import { http } from "@/api/client";
import { useReadAgain } from "@/api/read-again";
import type { components } from "@/api/schema";
import { tellDecided, tellRefused, tellUndone } from "@/components/tell";

/** Says what was decided about a link, with the way back, and reads the screen again after both. */
export function useTellDecided() {
  const readAgain = useReadAgain();
  return async (decision: components["schemas"]["LinkDecision"] | undefined, words: string) => {
    if (!decision) return;
    const takeBack = async () => {
      try {
        await http.DELETE("/api/link-decisions/{id}", { params: { path: { id: decision.id } } });
        await tellUndone(words);
      } catch (refused) {
        await tellRefused(refused);
      }
      await readAgain();
    };
    await tellDecided(words, () => void takeBack());
    await readAgain();
  };
}
