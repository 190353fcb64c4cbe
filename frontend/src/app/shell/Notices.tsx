import FailedSignIns from "@/features/session/FailedSignIns";
import FiguresBanner from "./FiguresBanner";

/** Seen only after somebody tried the person's password, or while figures are old or a link is dead. */
export default function Notices() {
  return (
    <>
      <FailedSignIns />
      <FiguresBanner />
    </>
  );
}
