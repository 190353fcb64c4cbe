package app.ledgerlink.xero.http;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.GrantedOrganisation;
import app.ledgerlink.xero.config.XeroAddresses;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which organisations a consent covers, as Xero keeps them. These calls name no organisation and have no budget of it. */
@Singleton
public class Grants {

    private static final int ATTEMPTS = 2;

    private final Exchange exchange;
    private final XeroAddresses addresses;
    private final ObjectMapper json;

    Grants(Exchange exchange, XeroAddresses addresses, ObjectMapper json) {
        this.exchange = exchange;
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * @param consentId only what this consent granted; null for all that the user ever granted to this app
     * @throws LedgerTrouble.Unavailable when Xero does not answer as it should
     */
    public List<GrantedOrganisation> list(String accessToken, String consentId) {
        URI address = addresses.api("/connections", consentId == null ? Map.of() : Map.of("authEventId", consentId));
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = exchange.get(address, accessToken, Map.of());
                if (answer.status() == 200) {
                    return organisations(json.readTree(answer.body()));
                }
                refuse(answer, attempt);
            } catch (IOException | Exchange.NoAnswer e) {
                giveUp(attempt, "Xero does not say which organisations were allowed", e);
            }
        }
    }

    /**
     * Ends one organisation's connection at Xero; one that is unknown there counts as ended.
     *
     * @throws LedgerTrouble.Unavailable when Xero does not confirm
     */
    public void end(String grantId, String accessToken) {
        try {
            int status = exchange.delete(addresses.api("/connections/" + grantId, Map.of()), accessToken)
                    .status();
            if (status != 204 && status != 200 && status != 404) {
                throw new LedgerTrouble.Unavailable("Xero answered " + status + " when the link was ended", null);
            }
        } catch (Exchange.NoAnswer e) {
            throw new LedgerTrouble.Unavailable("Xero does not answer", e);
        }
    }

    private static List<GrantedOrganisation> organisations(JsonNode body) throws IOException {
        if (!body.isArray()) {
            throw new IOException("No list of connections");
        }
        List<GrantedOrganisation> found = new ArrayList<>();
        for (JsonNode entry : body) {
            String tenant = entry.path("tenantId").asText("");
            String type = entry.path("tenantType").asText("");
            if ((type.isEmpty() || type.equalsIgnoreCase("ORGANISATION")) && !tenant.isEmpty()) {
                found.add(new GrantedOrganisation(
                        entry.path("id").asText(""),
                        tenant,
                        entry.hasNonNull("tenantName") ? entry.get("tenantName").asText() : "Organisation " + tenant));
            }
        }
        return found;
    }

    private static void refuse(Answer answer, int attempt) {
        Fault fault = Fault.of(answer);
        if (fault.kind() != Fault.Kind.SERVER) {
            throw new LedgerTrouble.Unavailable(
                    "Xero answered " + answer.status() + " when asked for the allowed organisations", null);
        }
        giveUp(attempt, fault.detail(), null);
    }

    private static void giveUp(int attempt, String reason, Exception cause) {
        if (attempt >= ATTEMPTS) {
            throw new LedgerTrouble.Unavailable(reason, cause);
        }
    }
}
