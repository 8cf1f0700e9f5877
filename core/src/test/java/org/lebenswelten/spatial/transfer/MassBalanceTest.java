package org.lebenswelten.spatial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notANumber;

import org.junit.jupiter.api.Test;

class MassBalanceTest {

    @Test
    void errorIsWhatNoPartExplains() {
        // 70 + 20 + 11 - 100
        MassBalance balance = new MassBalance(100, 70, 20, 11, 2);
        assertThat(balance.error(), closeTo(1, 1e-12));
        assertThat(balance.relativeError(), closeTo(0.01, 1e-12));
        assertThat(balance.transferredShare(), closeTo(0.7, 1e-12));
    }

    @Test
    void nothingToTransferHasNoErrorAndNoShare() {
        MassBalance balance = new MassBalance(0, 0, 0, 0, 3);
        assertThat(balance.relativeError(), equalTo(0.0));
        assertThat(balance.transferredShare(), notANumber());
    }
}
