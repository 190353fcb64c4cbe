import "@mantine/core/styles/Notification.css";
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";
import { ConfirmYourself } from "./confirm-yourself";

export default function Toasts() {
  return (
    <>
      <Notifications position="bottom-right" />
      <ConfirmYourself />
    </>
  );
}
