package app.ledgerlink.receivables;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As at which day, and by which day and periods, open amounts are aged. */
public class AgeingQuery {

    public enum AgeBy {
        DUE_DATE,
        DOCUMENT_DATE
    }

    @Schema(name = "PeriodLength")
    public enum Periods {
        DAYS,
        MONTHS
    }

    /** A past day shows what was open then, by the dates of payments and allocations; null is today, as the books stand. */
    @QueryParam("asAt")
    public LocalDate asAt;

    @QueryParam("ageBy")
    @DefaultValue("DUE_DATE")
    public AgeBy ageBy = AgeBy.DUE_DATE;

    @QueryParam("periods")
    @DefaultValue("DAYS")
    public Periods periods = Periods.DAYS;
}
