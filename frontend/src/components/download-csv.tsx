import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { saveFile } from "@/lib/download";
import { IconDownload } from "./icons";
import { Refusal } from "./refusal";

type Props = {
  /** Asks for the file: all rows that the filters let through. */
  ask: () => Promise<{ data?: Blob | undefined; response: Response }>;
  /** What the file is called where the server names none. */
  otherwise: string;
};

/** Downloads a list for a spreadsheet. */
export function DownloadCsv({ ask, otherwise }: Props) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { data, response } = await ask();
      if (data) saveFile(data, response, otherwise);
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
