package app.ledgerlink.shared;

import io.netty.util.NetUtil;
import java.util.Arrays;

/** Where a request comes from, as requests and attempts are counted: whoever has one address of an IPv6 network has all of its /64. */
public final class Network {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private Network() {}

    /** @param address as the connection has it; null or anything else where a proxy forwards it wrongly */
    public static String of(String address) {
        String bare = address == null ? "" : address.replaceFirst("%.*", "");
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
        if (bytes == null) {
            return "unknown";
        }
        if (bytes.length == IPV6_BYTES && !isMappedIpv4(bytes)) {
            byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES), IPV6_BYTES);
            return NetUtil.bytesToIpAddress(network) + "/64";
        }
        return NetUtil.bytesToIpAddress(
                bytes.length == IPV6_BYTES ? Arrays.copyOfRange(bytes, IPV6_BYTES - 4, IPV6_BYTES) : bytes);
    }

    /** ::ffff:a.b.c.d (RFC 4291, 2.5.5.2). */
    private static boolean isMappedIpv4(byte[] bytes) {
        byte[] prefix = new byte[IPV6_BYTES - 4];
        prefix[10] = (byte) 0xff;
        prefix[11] = (byte) 0xff;
        return Arrays.equals(prefix, Arrays.copyOf(bytes, prefix.length));
    }
}
