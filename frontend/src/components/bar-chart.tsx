import { formatAmount } from "@/lib/format";
import classes from "./bar-chart.module.css";
import { scaleFor } from "./bar-scale";

type Bar = {
  name: string;
  amount: string;
  /** Sets the bar apart; its name must say why. */
  isLate?: boolean;
};

type Props = {
  label: string;
  currency: string;
  bars: Bar[];
  /** Tells which bar the pointer is on, or that it left. */
  onPoint?: (index: number | undefined) => void;
  /** Few bars: each has its name and its exact amount beside it. */
  withAmounts?: boolean;
};

/** Amounts in one currency as bars; read aloud, it is a list of names and exact amounts. */
export function BarChart({ label, currency, bars, onPoint, withAmounts = false }: Props) {
  const { ticks, positionOf } = scaleFor(bars.map(({ amount }) => amount));
  const everyOther = withAmounts ? 1 : Math.ceil(bars.length / 12);
  const zero = positionOf("0");
  return (
    <div className={classes.chart} data-amounts={withAmounts || undefined}>
      <div className={classes.axis} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} className={classes.tick} style={{ bottom: `${positionOf(String(tick))}%` }}>
            {formatAmount(String(tick), currency, "round")}
          </span>
        ))}
      </div>
      <div className={classes.plot}>
        {ticks.map((tick) => (
          <div key={tick} className={classes.line} style={{ bottom: `${positionOf(String(tick))}%` }} />
        ))}
        <ul className={classes.bars} aria-label={label} onPointerLeave={() => onPoint?.(undefined)}>
          {bars.map(({ name, amount, isLate }, index) => {
            const top = positionOf(amount);
            return (
              <li key={name} className={classes.slot} onPointerEnter={() => onPoint?.(index)}>
                <span
                  className={classes.bar}
                  data-late={isLate || undefined}
                  style={{ bottom: `${Math.min(zero, top)}%`, height: `${Math.abs(top - zero)}%` }}
                />
                <span className={classes.spoken}>
                  {name}: {formatAmount(amount, currency)}
                </span>
                {withAmounts && (
                  <span className={classes.amount} style={{ bottom: `${Math.max(zero, top)}%` }} aria-hidden>
                    {formatAmount(amount, currency)}
                  </span>
                )}
                <span className={classes.name} aria-hidden>
                  {index % everyOther === 0 && name}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
