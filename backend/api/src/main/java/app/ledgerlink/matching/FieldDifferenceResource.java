package app.ledgerlink.matching;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fields of a company or contact that differ from the books because a person edited them here. */
@Path("/customers/{id}/field-differences")
@Tag(name = "matching")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FieldDifferenceResource {

    private final FieldDifferences differences;

    FieldDifferenceResource(FieldDifferences differences) {
        this.differences = differences;
    }

    @GET
    @Transactional
    @Operation(summary = "Fields owned here whose value is not the books'")
    public List<FieldDifference> listFieldDifferences(UUID id) {
        return differences.of(id);
    }

    @PUT
    @Transactional
    @Path("/{field}")
    @Operation(
            summary =
                    "Keep the customer's value of a field or take the accounting system's; answers what still differs, 409"
                            + " where it is not what the person saw any more")
    public List<FieldDifference> chooseFieldValue(UUID id, String field, @Valid @NotNull FieldDifference.Choice body) {
        return differences.choose(id, field, body);
    }
}
