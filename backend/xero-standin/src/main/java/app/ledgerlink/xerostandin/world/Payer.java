package app.ledgerlink.xerostandin.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a customer pays: the days on which money comes in, counted from the due date. */
enum Payer {
    PROMPT(-9, 0, 1),
    STEADY(-2, 9, 1),
    SLOW(12, 55, 1),
    ERRATIC(-12, 140, 1),
    IN_PARTS(-5, 20, 3),
    STOPPED(200, 900, 1);

    private final int earliest;
    private final int latest;
    private final int parts;

    Payer(int earliest, int latest, int parts) {
        this.earliest = earliest;
        this.latest = latest;
        this.parts = parts;
    }

    /** Money that comes in on a day, in the currency of the invoice. */
    record Instalment(LocalDate day, BigDecimal amount) {}

    static Payer any(Dice dice) {
        int roll = dice.between(1, 100);
        if (roll <= 35) {
            return PROMPT;
        }
        if (roll <= 60) {
            return STEADY;
        }
        if (roll <= 76) {
            return SLOW;
        }
        if (roll <= 84) {
            return ERRATIC;
        }
        return roll <= 99 ? IN_PARTS : STOPPED;
    }

    /** The plan for an open amount; it may reach into the future. Adds up to the amount. */
    List<Instalment> plan(Dice dice, LocalDate issued, LocalDate due, BigDecimal amount, int decimals) {
        var plan = new ArrayList<Instalment>();
        var left = amount;
        var day = due.plusDays(dice.between(earliest, latest));
        for (int part = parts; part > 0; part--) {
            var share = part == 1 ? left : left.divide(BigDecimal.valueOf(part), decimals, RoundingMode.DOWN);
            if (share.signum() > 0) {
                plan.add(new Instalment(day.isBefore(issued) ? issued : day, share));
            }
            left = left.subtract(share);
            day = day.plusDays(dice.between(14, 35));
        }
        return plan;
    }
}
