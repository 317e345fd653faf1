package dev.entente.csvw;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.zip.ZipException;

/// Bytes whose failures say from where they come.
public final class NamedStream extends FilterInputStream {
    private final String label;

    /// @param label path or URL, as the user knows it
    public NamedStream(InputStream in, String label) {
        super(in);
        this.label = label;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw failure(label, e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw failure(label, e);
        }
    }

    /// The same failure in words, with the name of what could not be read.
    static IOException failure(String label, IOException e) {
        String reason = switch (e) {
            case FileSystemException named -> "";
            case ConnectException refused -> "nothing answers there";
            case UnknownHostException unknown -> "there is no such host";
            case SocketTimeoutException late -> "it does not answer in time";
            case ZipException damaged -> "what is compressed in it is damaged";
            case EOFException early -> "it breaks off";
            default -> String.valueOf(e.getMessage());
        };
        return reason.isEmpty() ? e : new IOException("cannot read " + label + ": " + reason, e);
    }
}
