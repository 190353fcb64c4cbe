package app.ledgerlink.xero.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTallyTest {

    /** Rows numbered from one to another, both included. */
    private static WirePage<WireContact> rows(int from, int to, String pagination) throws IOException {
        String list = IntStream.rangeClosed(from, to)
                .mapToObj(i -> "{\"ContactID\":\"" + i + "\",\"Name\":\"n\"}")
                .collect(Collectors.joining(","));
        String body = "{" + pagination + "\"Contacts\":[" + list + "]}";
        return WirePage.read(body.getBytes(StandardCharsets.UTF_8), "Contacts", WireContact.class);
    }

    private static String counted(int pages, int items) {
        return "\"pagination\":{\"pageCount\":" + pages + ",\"itemCount\":" + items + "},";
    }

    /** @return how many pages were read of rows that come in pages of 100, the last one being the empty one */
    private static int pagesOf250(String pagination) throws IOException {
        PageTally tally = PageTally.NONE;
        for (int number = 1; ; number++) {
            WirePage<WireContact> page = rows(number * 100 - 99, Math.min(250, number * 100), pagination);
            if (PageTally.of(tally.bookmark()).endsWith(page, number)) {
                return number;
            }
            tally = tally.and(page, number);
        }
    }

    @Test
    void countedPagesEndWithTheLastOne() throws IOException {
        assertThat(pagesOf250(counted(3, 250))).isEqualTo(3);
    }

    @Test
    void pagesThatAreNotCountedEndWithAnEmptyOne() throws IOException {
        assertThat(pagesOf250("")).isEqualTo(4);
        assertThat(pagesOf250("\"pagination\":[],")).isEqualTo(4);
    }

    @Test
    void pagesThatAreCountedByASizeTheyDoNotHaveEndWhenAllRowsCame() throws IOException {
        assertThat(pagesOf250(counted(1, 250))).isEqualTo(3);
    }

    @Test
    void thePageBeforeAgainIsTheEndWhereNothingIsCountedAndElseAFailure() throws IOException {
        PageTally tally = PageTally.NONE.and(rows(1, 50, ""), 1);
        assertThat(tally.endsWith(rows(1, 50, ""), 2)).isTrue();
        assertThat(tally.endsWith(rows(1, 51, ""), 2)).isFalse();
        assertThatThrownBy(() -> tally.endsWith(rows(1, 50, counted(3, 150)), 2))
                .isInstanceOf(IOException.class);
    }

    @Test
    void rowsThatAreCountedMustCome() {
        assertThatThrownBy(() -> PageTally.NONE.endsWith(rows(1, 0, counted(4, 3999)), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("3999");
    }

    @Test
    void aRowThatIsCountedButNotShownIsNoFailureBeyondTheLastPage() throws IOException {
        assertThat(pagesOf250(counted(3, 251))).isEqualTo(4);
        assertThat(pagesOf250(sized(100, 3, 251))).isEqualTo(4);
        assertThatThrownBy(() -> pagesOf250(counted(4, 351))).isInstanceOf(IOException.class);
    }

    private static String sized(int size, int pages, int items) {
        return "\"pagination\":{\"pageSize\":" + size + ",\"pageCount\":" + pages + ",\"itemCount\":" + items + "},";
    }

    @Test
    void aPageThatWasCutShortIsNotForgottenBeyondTheLastPage() throws IOException {
        for (String pagination : new String[] {counted(3, 250), sized(100, 3, 250)}) {
            PageTally tally = PageTally.NONE
                    .and(rows(1, 100, pagination), 1)
                    .and(rows(101, 180, pagination), 2)
                    .and(rows(201, 250, pagination), 3);
            PageTally read = PageTally.of(tally.bookmark());
            assertThatThrownBy(() -> read.endsWith(rows(1, 0, pagination), 4)).isInstanceOf(IOException.class);
        }
        PageTally first = PageTally.NONE.and(rows(1, 70, sized(100, 2, 130)), 1).and(rows(101, 130, ""), 2);
        assertThatThrownBy(() -> first.endsWith(rows(1, 0, sized(100, 2, 130)), 3))
                .isInstanceOf(IOException.class);
    }
}
