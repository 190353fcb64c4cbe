package app.ledgerlink.xerostandin.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhereTest {
    private static final UUID ID = UUID.fromString("5040915e-8ce7-4177-8d08-fde416232f18");

    private record Sale(String name, BigDecimal total, LocalDate date, boolean sent, UUID contact, Instant updated) {}

    private static final Fields<Sale> FIELDS = new Fields<Sale>("Invoice")
            .add("Name", Sale::name)
            .add("Total", Sale::total)
            .add("Date", Sale::date)
            .add("Sent", Sale::sent)
            .add("Contact.ContactID", Sale::contact)
            .add("UpdatedDateUTC", Sale::updated);
    private static final Sale SALE = new Sale(
            "Kiwi Cafe",
            new BigDecimal("24.15"),
            LocalDate.of(2026, 1, 31),
            true,
            ID,
            Instant.parse("2026-02-01T10:00:00Z"));
    private static final Sale BARE = new Sale(null, new BigDecimal("5.00"), null, false, UUID.randomUUID(), null);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Name==\"kiwi cafe\"; true",
                "Name!=\"kiwi cafe\"; false",
                "Total>24.1; true",
                "Total<=24.15 AND Sent==false; false",
                "Total<=24.15 && (Sent==false || Sent==true); true",
                "Date>=DateTime(2026,01,31) AND Date<DateTime(2026,02,01); true",
                "Date>DateTime(2026, 1, 31); false",
                "Contact.ContactID==Guid(\"5040915e-8ce7-4177-8d08-fde416232f18\"); true",
                "Contact.ContactID==GUID(\"5040915E-8CE7-4177-8D08-FDE416232F18\"); true",
                "Name.Contains(\"WI C\"); true",
                "Name.ToLower().StartsWith(\"kiwi\"); true",
                "Name.EndsWith(\"x\") OR Sent; true",
                "!Sent; false",
                "Name!=null AND Name!=\"\"; true",
                "UpdatedDateUTC>=DateTime(2026,02,01,10,00,00); true",
            })
    void decides(String where, boolean expected) {
        assertThat(Where.parse(where, FIELDS).test(SALE)).isEqualTo(expected);
    }

    @Test
    void treatsNullAsEqualToNullOnly() {
        assertThat(Where.parse("Name==null", FIELDS).test(BARE)).isTrue();
        assertThat(Where.parse("Date<DateTime(2030,1,1)", FIELDS).test(BARE)).isFalse();
        assertThat(Where.parse("Name.Contains(\"a\")", FIELDS).test(BARE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name=\"x\"",
                "Name==\"a\"b\"",
                "Name==",
                "(Sent==true",
                "Sent==true)",
                "Total==1 Total==2",
                "Name.Contains(\"a\"",
            })
    void refusesWhatItCannotRead(String where) {
        assertThatThrownBy(() -> Where.parse(where, FIELDS))
                .isInstanceOf(QueryError.class)
                .hasMessage("Syntax error");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThatThrownBy(() -> Where.parse("Nam==\"x\"", FIELDS))
                .hasMessage("No property or field 'Nam' exists in type 'Invoice'");
        assertThatThrownBy(() -> Where.parse("Name=='xy'", FIELDS))
                .hasMessage("Character literal must contain exactly one character");
        assertThatThrownBy(() -> Where.parse("Name==1", FIELDS).test(SALE))
                .hasMessageStartingWith("Operator '==' incompatible");
    }

    @Test
    void ordersWithNullsFirst() {
        var order = Order.parse("Name DESC, Total", FIELDS);
        assertThat(List.of(BARE, SALE).stream().sorted(order)).containsExactly(SALE, BARE);
        assertThatThrownBy(() -> Order.parse("Name UP", FIELDS)).isInstanceOf(QueryError.class);
    }
}
