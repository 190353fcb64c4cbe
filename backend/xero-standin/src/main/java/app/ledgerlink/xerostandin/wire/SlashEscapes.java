package app.ledgerlink.xerostandin.wire;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Escapes slashes, as .NET serialisers did. */
final class SlashEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final SerializedString SLASH = new SerializedString("\\/");
    private final int[] escapes = standardAsciiEscapesForJSON();

    SlashEscapes() {
        escapes['/'] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return character == '/' ? SLASH : null;
    }
}
