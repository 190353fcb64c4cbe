package app.ledgerlink.shared;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * One page of a list.
 *
 * @param page number of this page, from 1
 * @param size rows asked for per page, at most 200
 * @param total rows over all pages
 */
public record Page<T>(
        @NotNull List<T> items,
        @NotNull int page,
        @NotNull int size,
        @NotNull long total) {}
