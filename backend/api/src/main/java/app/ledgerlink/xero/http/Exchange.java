package app.ledgerlink.xero.http;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Traces;
import app.ledgerlink.xero.config.Stopping;
import app.ledgerlink.xero.config.XeroSettings;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;

/** One request and its answer, with no judgement of it. Never redirects, never tries again. */
@Singleton
class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Pattern LIST = Pattern.compile("^/(api\\.xro/2\\.0/)?[A-Za-z]+");

    private final HttpClient client;
    private final Duration patience;
    private final Duration personPatience;
    private final Stopping stopping;
    private final CallMeters meters;
    private final Traces traces;

    Exchange(XeroSettings settings, Stopping stopping, CallMeters meters, Traces traces) {
        this.meters = meters;
        this.traces = traces;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.patience = settings.readTimeout();
        this.personPatience = settings.personTimeout();
        this.stopping = stopping;
    }

    /** @throws NoAnswer when nothing whole came back in time */
    Answer get(URI address, String accessToken, Map<String, String> headers) throws NoAnswer {
        return send("GET", address, accessToken, headers, null, patience);
    }

    /** @throws NoAnswer when nothing whole came back in time */
    Answer delete(URI address, String accessToken) throws NoAnswer {
        return send("DELETE", address, accessToken, Map.of(), null, patience);
    }

    /** @throws NoAnswer when nothing whole came back in time, which is shorter where a person waits */
    Answer send(Request request, URI address, String accessToken, Map<String, String> headers) throws NoAnswer {
        Duration time = request.urgency() == Urgency.PERSON ? personPatience : patience;
        return send(request.method(), address, accessToken, headers, request.body(), time);
    }

    /**
     * @param body null for none
     * @throws LedgerTrouble.Stopped when this node stops: nothing is sent then
     */
    private Answer send(
            String method, URI address, String accessToken, Map<String, String> headers, byte[] body, Duration patience)
            throws NoAnswer {
        stopping.check();
        return traces.span("xero call", Map.of("http.request.method", method, "url.template", place(address)), span -> {
            Answer answer = metered(method, address, accessToken, headers, body, patience);
            span.setAttribute("http.response.status_code", answer.status());
            return answer;
        });
    }

    /** The list that is asked, never which record of it. */
    private static String place(URI address) {
        Matcher list = LIST.matcher(address.getPath());
        return list.find() ? list.group() : "/";
    }

    private Answer metered(
            String method, URI address, String accessToken, Map<String, String> headers, byte[] body, Duration patience)
            throws NoAnswer {
        long began = System.nanoTime();
        try {
            Answer answer = exchanged(method, address, accessToken, headers, body, patience);
            meters.answered(headers.get("xero-tenant-id"), answer, System.nanoTime() - began);
            return answer;
        } catch (NoAnswer e) {
            meters.unanswered(System.nanoTime() - began);
            throw e;
        }
    }

    private Answer exchanged(
            String method, URI address, String accessToken, Map<String, String> headers, byte[] body, Duration patience)
            throws NoAnswer {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(patience)
                .header("Authorization", "Bearer " + accessToken)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Ledgerlink/1");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            // The request's own timeout ends with the headers; this one covers the body too.
            HttpResponse<byte[]> response = stopping.await(sent, patience);
            Answer answer = new Answer(response.statusCode(), response.headers(), plain(response));
            LOG.debugf("%s %s: %d, correlation %s", method, address.getPath(), answer.status(), answer.correlationId());
            return answer;
        } catch (TimeoutException | LedgerTrouble.Stopped e) {
            throw new NoAnswer(e);
        } catch (ExecutionException e) {
            throw new NoAnswer(e.getCause());
        } catch (IOException e) {
            throw new NoAnswer(e);
        }
    }

    private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .map(encoding -> encoding.equalsIgnoreCase("gzip"))
                .orElse(false);
        if (!zipped || response.body().length == 0) {
            return response.body();
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unzipped.readAllBytes();
        }
    }

    /** No connection, a broken one, too late, or nobody waits for it any more. */
    static class NoAnswer extends Exception {
        private static final long serialVersionUID = 1;

        NoAnswer(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }

        /** @throws LedgerTrouble.Stopped when this node stopped waiting */
        NoAnswer unlessStopped() {
            if (getCause() instanceof LedgerTrouble.Stopped stopped) {
                throw stopped;
            }
            return this;
        }

        /** Whether no connection came about, so that nothing can have been done. */
        boolean neverReached() {
            return getCause() instanceof ConnectException || getCause() instanceof HttpConnectTimeoutException;
        }
    }
}
