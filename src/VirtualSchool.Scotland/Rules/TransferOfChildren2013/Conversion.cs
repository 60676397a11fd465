using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// SSI 2013/99 regs 3 to 6: from when an order made elsewhere in the United Kingdom has effect here (SC-XB-1, SC-XB-2). A care order
/// needs the court's approval of living in Scotland, the notice that the receiving authority takes over and the home authority's
/// agreement; a supervision or education supervision order needs the notice and the receiving authority's written consent.
/// </summary>
internal readonly struct Conversion
{
    private Conversion(LocalDate? effectFrom, LocalDate? mayHaveEffectFrom, string? missing)
    {
        EffectFrom = effectFrom;
        MayHaveEffectFrom = mayHaveEffectFrom;
        Missing = missing;
    }

    /// <summary>The day from which it surely has effect; null where it has none, or where nobody can say.</summary>
    internal LocalDate? EffectFrom { get; }

    /// <summary>The first day on which it could have effect, where that depends on something not recorded; null where nothing does.</summary>
    internal LocalDate? MayHaveEffectFrom { get; }

    /// <summary>The fact that would settle it.</summary>
    internal string? Missing { get; }

    /// <summary>Whether the order puts the child in the care of an authority there: a supervision order does not.</summary>
    internal static Determination IsCareOrder(CareEpisode episode) => episode.OrderKind switch
    {
        "care-order" => Determination.Yes,
        "supervision-order" or "education-supervision-order" => Determination.No,
        _ => Determination.Unknown,
    };

    internal static Conversion Of(CareEpisode episode, OrderConversion steps, LocalDate made)
    {
        Determination needsCourt = IsCareOrder(episode);
        LocalDate from = made;
        string? missing = null;

        // A supervision order needs the receiving authority's consent; a record that has one field for agreements has it there.
        bool byConsent = needsCourt == Determination.No ? steps.ReceivingConsent.IsKnown || !steps.HomeAgreement.IsKnown : needsCourt == Determination.Unknown && !steps.HomeAgreement.IsKnown;
        ConversionStep agreement = byConsent ? steps.ReceivingConsent : steps.HomeAgreement;
        string agreementFact = byConsent ? "episodes.conversion.receiving" : "episodes.conversion.home_agreement";
        if (IsRefused(steps.Notified, "episodes.conversion.notified", ref from, ref missing)
            || IsRefused(agreement, agreementFact, ref from, ref missing)
            || (needsCourt == Determination.Yes && IsRefused(steps.CourtApproval, "episodes.conversion.court_approval", ref from, ref missing)))
        {
            return new Conversion(null, null, null);
        }

        LocalDate? settledFrom = null;
        if (needsCourt == Determination.Unknown && (steps.CourtApproval.On is not { } approved || approved > from))
        {
            // Whether the court's approval was needed depends on the kind of order.
            settledFrom = missing is null ? steps.CourtApproval.On : null;
            missing ??= "episodes.order";
        }

        return missing is null ? new Conversion(from, null, null) : new Conversion(settledFrom, from, missing);
    }

    // True for a step known not to be taken.
    private static bool IsRefused(ConversionStep step, string fact, ref LocalDate from, ref string? missing)
    {
        if (step.On is { } on)
        {
            from = on > from ? on : from;
        }
        else if (!step.IsKnown)
        {
            missing ??= fact;
        }

        return step.IsKnown && step.On is null;
    }
}
