import { List, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconCheck } from "@/components/icons";
import { SelectApplication } from "./select-application";

/** Nothing is linked yet: what a link brings, and its first step. */
export function WhatLinkingDoes() {
  return (
    <Paper withBorder p={{ base: "md", sm: "lg" }} maw={820}>
      <Stack gap="md">
        <Title order={2}>Link your books</Title>
        <Text size="sm">
          Once linked, Ledgerlink reads your accounting system, so that everybody who sells sees it without an account
          there:
        </Text>
        <List
          size="sm"
          spacing={6}
          icon={
            <ThemeIcon size={20} radius="xl" variant="light">
              <IconCheck size={13} />
            </ThemeIcon>
          }
        >
          <List.Item>your customers, with the people at each company</List.Item>
          <List.Item>what each of them bought: invoices with their lines, items and prices</List.Item>
          <List.Item>what each of them owes, and how long it has been overdue</List.Item>
        </List>
        <Text size="sm" c="dimmed">
          You need a Xero login that can connect apps to the organisation.
        </Text>
        <SelectApplication />
      </Stack>
    </Paper>
  );
}
