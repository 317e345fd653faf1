package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The room that a build asks for before it begins.
class StoreRoomTest {
    @Test
    void whereThereIsTooLittleTheBuildDoesNotBegin() {
        IOException refused = assertThrows(IOException.class, () -> StoreBuild.requireRoom(10L << 20, 400L << 20));
        assertEquals("it may need 464 MB, and 400 MB are free", refused.getMessage());
    }

    @Test
    void whereThereIsEnoughItDoes() {
        assertDoesNotThrow(() -> StoreBuild.requireRoom(10L << 20, 464L << 20));
    }
}
