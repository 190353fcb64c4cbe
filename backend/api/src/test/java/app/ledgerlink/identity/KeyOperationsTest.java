package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** What a key may do is decided for every operation, not left to chance. */
class KeyOperationsTest {

    private static final List<Contract.Operation> OPERATIONS =
            Contract.committed().operations();

    @Test
    void everyOperationOfTheContractIsMappedOnce() {
        assertThat(OPERATIONS).hasSizeGreaterThan(70);
        assertThat(OPERATIONS)
                .allSatisfy(o -> assertThat(Stream.of(
                                        !KeyOperations.needed(o.id()).isEmpty(),
                                        isOfPersons(o),
                                        KeyOperations.isOpen(o.id()))
                                .filter(is -> is))
                        .as("%s in KeyOperations: a scope, a person's act, or open", o.id())
                        .hasSize(1));
    }

    @Test
    void nothingIsMappedThatTheContractLacks() {
        assertThat(KeyOperations.all())
                .isSubsetOf(OPERATIONS.stream().map(Contract.Operation::id).toList());
    }

    @Test
    void theContractTellsTheScope() {
        assertThat(OPERATIONS).allSatisfy(o -> {
            JsonNode security = o.definition().path("security");
            List<String> told = Stream.of(security)
                    .flatMap(s -> s.findValues("apiKey").stream())
                    .flatMap(scopes -> scopes.valueStream().map(JsonNode::asText))
                    .toList();
            assertThat(told)
                    .as(o.id())
                    .containsExactlyElementsOf(KeyOperations.needed(o.id()).stream()
                            .map(KeyScope::code)
                            .toList());
            assertThat(security.isArray()).as("security of %s", o.id()).isTrue();
            assertThat(security.isEmpty()).as("%s is open", o.id()).isEqualTo(KeyOperations.isOpen(o.id()));
        });
    }

    /** The former scopes READ and WRITE hold neither; a key made with them keeps to what sales may do. */
    @Test
    void whatOnlyAdminsMayDoNeedsAScopeOfAdmins() {
        Set<KeyScope> ofAdmins = Set.of(KeyScope.SETTINGS_READ, KeyScope.SETTINGS_WRITE, KeyScope.SYNC_WRITE);
        List<String> operations = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.ledgerlink")
                        .stream()
                        .filter(c -> c.isAnnotatedWith(Path.class))
                        .flatMap(c -> c.getMethods().stream().filter(m -> isForAdmins(c, m)))
                        .map(JavaMethod::getName)
                        .filter(name -> !KeyOperations.isOfPersons(name))
                        .toList();
        assertThat(operations)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(ofAdmins).as(name).containsAll(KeyOperations.needed(name)));
        assertThat(ApiKeyResource.Scope.READ.scopes()).doesNotContainAnyElementsOf(ofAdmins);
        assertThat(ApiKeyResource.Scope.WRITE.scopes()).doesNotContainAnyElementsOf(ofAdmins);
    }

    @Test
    void whatMayWriteAlsoReads() {
        assertThat(KeyScope.complete(List.of(KeyScope.RECEIVABLES_WRITE, KeyScope.SALES_READ)))
                .containsExactlyInAnyOrder(KeyScope.RECEIVABLES_READ, KeyScope.RECEIVABLES_WRITE, KeyScope.SALES_READ);
    }

    /** Whatever is a session's own is a person's act. */
    private static boolean isOfPersons(Contract.Operation operation) {
        boolean ofSession = operation.path().startsWith("/api/session") && !KeyOperations.isOpen(operation.id());
        return ofSession || KeyOperations.isOfPersons(operation.id());
    }

    private static boolean isForAdmins(JavaClass resource, JavaMethod method) {
        if (!method.isAnnotatedWith(Operation.class)) {
            return false;
        }
        return method.isAnnotatedWith(RolesAllowed.class)
                || resource.isAnnotatedWith(RolesAllowed.class)
                        && !method.isAnnotatedWith(io.quarkus.security.Authenticated.class);
    }
}
