import FailedSignIns from "@/features/session/failed-sign-ins";
import FiguresBanner from "./figures-banner";

/** Seen only after somebody tried the person's password, or while figures are old or a link is dead. */
export default function Notices() {
  return (
    <>
      <FailedSignIns />
      <FiguresBanner />
    </>
  );
}
