package app.ledgerlink.items;

import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products and services of the books. */
@Path("/items")
@Tag(name = "items")
@Produces(MediaType.APPLICATION_JSON)
public class ItemResource {

    private final Items items;

    ItemResource(Items items) {
        this.items = items;
    }

    /**
     * @param salePrice per unit, in the organisation's base currency; null where the books name none
     * @param lastChangedAt when the books last changed it
     * @param sold whether the organisation sells it
     * @param purchased whether the organisation buys it
     */
    public record Item(
            @NotNull UUID id,
            @NotNull String code,
            @NotNull String name,
            String description,
            BigDecimal salePrice,
            String currency,
            @NotNull boolean sold,
            @NotNull boolean purchased,
            @NotNull UUID connectionId,
            @NotNull Instant lastChangedAt) {}

    @GET
    @Operation(summary = "Items by code")
    public Page<Item> listItems(@QueryParam("q") @Size(max = 200) String q, @Valid @BeanParam PageQuery page) {
        return items.page(q, page);
    }
}
