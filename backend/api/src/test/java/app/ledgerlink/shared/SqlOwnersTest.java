package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package owns which table, and that others read its views (ADR 0031). A rule stands in db/rules alone. */
class SqlOwnersTest {

    /** Where another package writes, or reads the table itself: each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry(
                    "matching ledger_contact",
                    "which customer a party is stands in the party's row, and matching decides it"),
            Map.entry("vendors ledger_contact", "the choice of a vendor stands in the party's row"),
            Map.entry("reconciliation ledger_contact", "the balance that the books state stands in the party's row"),
            Map.entry("books ledger_connection", "when the balances were read stands in the link's row"),
            Map.entry("fates sync_plan_row", "an erased person is taken out of plans too"),
            Map.entry("operator *", "commands add, export and delete whole workspaces"),
            Map.entry("identity audit_event", "an erased person's name is looked for in the trail"));

    private static final Pattern MENTION =
            Pattern.compile("\\b(?:from|join|into|update|using)\\s+(?:only\\s+)?([a-z_]+)\\b");

    private static final Map<String, String> OWNER = TableOwners.of();

    @Test
    void everyTableHasAnOwner() {
        Set<String> created = new HashSet<>();
        Pattern table = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
        SqlText.files(Path.of("src/main/resources/db/migration"), ".sql")
                .forEach(file -> table.matcher(SqlText.read(file).replaceAll("--[^\n]*", ""))
                        .results()
                        .forEach(found -> created.add(found.group(1))));
        created.remove("rate_bucket");
        assertThat(OWNER.keySet()).isEqualTo(created);
    }

    @Test
    void othersReadTheOwnersViews() {
        Map<String, Set<String>> foreign = foreign();
        Set<String> excepted = foreign.keySet().stream()
                .filter(use -> EXCEPTIONS.containsKey(use)
                        || EXCEPTIONS.containsKey(use.substring(0, use.indexOf(' ')) + " *"))
                .collect(Collectors.toSet());
        foreign.keySet().removeAll(excepted);
        assertThat(foreign)
                .as("read <table>_shown, a view of the owner's in db/rules, or ask the owner's class")
                .isEmpty();
        assertThat(EXCEPTIONS.keySet().stream()
                        .filter(use -> !use.endsWith(" *"))
                        .toList())
                .as("exceptions that nobody needs any more")
                .isSubsetOf(excepted);
    }

    @Test
    void whatIsShownIsTheOwnersTableAlone() {
        for (Path rule : SqlText.files(Path.of("src/main/resources/db/rules"), "_shown.sql")) {
            String name = rule.getFileName().toString().replaceAll("R__view_(\\w+)_shown.sql", "$1");
            assertThat(OWNER).as(rule.toString()).containsKey(name);
            assertThat(mentions(SqlText.read(rule).replaceAll("--[^\n]*", ""))).containsExactly(name);
        }
    }

    @Test
    void aRuleIsWrittenOnce() {
        Pattern rule = Pattern.compile("then 1 else -1|\\('AUTHORISED', 'PAID'\\)|'INVOICE' then (\\S+) else -\\1"
                + "|company_id is null then \\w+\\.customer_kind|\\('QUEUED', 'RUNNING', 'WAITING'\\)");
        assertThat(where(rule))
                .as("document_sign, document_counts, party_owner, run_is_active say it")
                .isEmpty();
    }

    @Test
    void theWorkspaceHasOneName() {
        assertThat(where(Pattern.compile("(?<![:\\w]):workspace\\b(?!Id)")))
                .as(":workspaceId")
                .isEmpty();
    }

    @Test
    void everyFileIsOfAClassThatReadsIt() {
        List<String> unread = new ArrayList<>();
        for (Path file : SqlText.files(SqlText.FILES, ".sql")) {
            String[] name = file.getFileName().toString().split("\\.");
            Path source = SqlText.JAVA.resolve(SqlText.FILES.relativize(file)).resolveSibling(name[0] + ".java");
            if (!Files.exists(source)
                    || !SqlText.read(source).replaceAll("\\s+", "").contains(name[0] + ".class,\"" + name[1] + "\"")) {
                unread.add(file.toString());
            }
        }
        assertThat(unread).isEmpty();
    }

    private static Set<String> where(Pattern pattern) {
        return SqlText.all().stream()
                .filter(text -> pattern.matcher(text.text()).find())
                .map(text -> text.room() + "/" + text.file())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By “package table”: the files. */
    private static Map<String, Set<String>> foreign() {
        Map<String, Set<String>> foreign = new HashMap<>();
        for (SqlText text : SqlText.all()) {
            for (String table : mentions(text.text())) {
                String owner = OWNER.get(table);
                if (owner != null && !owner.equals(text.room())) {
                    foreign.computeIfAbsent(text.room() + " " + table, use -> new TreeSet<>())
                            .add(text.file());
                }
            }
        }
        return foreign;
    }

    private static List<String> mentions(String sql) {
        List<String> tables = new ArrayList<>();
        for (Matcher mention = MENTION.matcher(sql); mention.find(); ) {
            tables.add(mention.group(1));
        }
        return tables;
    }
}
