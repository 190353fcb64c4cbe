package app.ledgerlink.xerostandin.auth;

import app.ledgerlink.xerostandin.http.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Signs tokens with RS256 by a key made at the start. */
final class Signer {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    /** One pair for the process: making it takes longer than all the rest of a start. */
    private static final KeyPair KEYS = pair();

    private final KeyPair keys = KEYS;
    private final String keyId =
            URL.encodeToString(sha256(keys.getPublic().getEncoded())).substring(0, 16);

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is missing", e);
        }
    }

    String sign(Map<String, Object> claims) {
        var head = URL.encodeToString(Json.bytes(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)));
        var text = head + "." + URL.encodeToString(Json.bytes(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    Map<String, Object> publicKeys() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        keyId,
                        "n",
                        unsigned(key.getModulus()),
                        "e",
                        unsigned(key.getPublicExponent()))));
    }

    /** The at_hash claim: the left half of the digest. */
    static String halfHash(String token) {
        return URL.encodeToString(Arrays.copyOf(sha256(token.getBytes(StandardCharsets.US_ASCII)), 16));
    }

    /** The S256 challenge of a PKCE verifier. */
    static String challenge(String verifier) {
        return URL.encodeToString(sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
