package org.lebenswelten.cli;

import java.util.List;
import java.util.OptionalInt;
import org.lebenswelten.atlas.DisclosureReport;
import org.lebenswelten.disclosure.PoolingAdvice.Advice;
import org.lebenswelten.disclosure.PoolingProposal;

/**
 * Says what disclosure control did. The proposals name areas with small counts: they go to the screen of those who hold the
 * counts and into no file, and what they save is told in multiples of five only.
 */
final class ProtectionText {

    private static final int LISTED = 5;

    private final Console console;

    ProtectionText(Console console) {
        this.console = console;
    }

    void print(DisclosureReport report, Advice advice) {
        if (report.published() + report.withheld() == 0) {
            return;
        }
        console.say(
                "protection.loss",
                report.withheld(),
                about(report.primary()),
                about(report.complementary()),
                report.lostPercent());
        if (report.narrowestInterval() >= 0) {
            console.say("protection.interval", report.narrowestInterval(), report.demandedInterval());
        }
        console.say(report.provenMinimal() ? "protection.proven" : "protection.gap", report.gapPercent());
        if (report.ages().isAny()) {
            console.say(
                    "protection.ages",
                    report.ages().rounded(),
                    report.ages().withoutLimits(),
                    report.ages().withheld());
        }
        List<PoolingProposal> proposals = advice.proposals();
        for (PoolingProposal proposal : proposals.subList(0, Math.min(LISTED, proposals.size()))) {
            console.say(
                    "protection.pool." + proposal.kind(),
                    proposal.subject(),
                    String.join(", ", proposal.merged()),
                    fives(proposal.withheldBefore() - proposal.withheldAfter()));
        }
        if (!proposals.isEmpty() && advice.withheldAfter() >= 0) {
            console.say("protection.pool.all", proposals.size(), report.withheld(), fives(advice.withheldAfter()));
        }
    }

    private String fives(int number) {
        int fives = (number + 2) / 5 * 5;
        return console.texts().of(fives == 0 ? "protection.few" : "protection.about", fives);
    }

    private String about(OptionalInt number) {
        return number.isPresent()
                ? String.valueOf(number.getAsInt())
                : console.texts().of("protection.untold");
    }
}
