import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { http } from "@/api/client";
import { IconDownload } from "@/components/icons";
import { Refusal } from "@/components/Refusal";
import { saveFile } from "@/lib/download";
import { type ReceivablesSearch, toReceivablesQuery } from "./receivablesSearch";

/** Downloads all rows that the filters let through, for a spreadsheet. */
export function DownloadCsv({ search }: { search: ReceivablesSearch }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const params = { query: toReceivablesQuery(search) };
      const { data, response } = await http.GET("/api/receivables/export", { params, parseAs: "blob" });
      if (data) saveFile(data, response, "receivables.csv");
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={16} />} loading={isPending} onClick={() => mutate()}>
        Download CSV
      </Button>
      <Refusal error={error} />
    </>
  );
}
