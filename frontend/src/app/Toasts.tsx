import "@mantine/core/styles/Notification.css";
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";
import { ConfirmYourself } from "./ConfirmYourself";

export default function Toasts() {
  return (
    <>
      <Notifications position="bottom-right" />
      <ConfirmYourself />
    </>
  );
}
