using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The conditions that several schemes share, each worked out in one place.</summary>
internal sealed partial class ScotsCase
{
    private readonly CareSpan[]?[] spans = new CareSpan[32][];
    private ShortBreakRules[]? shortBreaks;

    private enum BirthWindow
    {
        Since,
        Before,
        Eve,
    }

    /// <summary>Looked after within s.17(6) on a day.</summary>
    internal Trace LookedAfterOn(LocalDate day, Because because) => Section17.LookedAfter(this, day, because);

    /// <summary>Looked after, in a meaning, at any time up to a day: touched counts.</summary>
    internal Trace Ever(CareMeaning meaning, LocalDate day, Because because) =>
        because.All(ScotsRules.Int8b, $"{Words(meaning)} at any time up to {day}", Span(meaning, ScotsRules.Start1995, day, because));

    /// <summary>Looked after, in a meaning, on a birthday or at any later time up to a day: touched counts. The tree never says which date the birthday is.</summary>
    internal Trace SinceBirthday(CareMeaning meaning, int age, LocalDate day, Because because)
    {
        Trace found = ByBirth(BirthWindow.Since, meaning, age, day, because);
        return because.All(ScotsRules.Int8b, $"{Words(meaning)} on the birthday of age {age} or at any later time up to {day}", found);
    }

    /// <summary>Looked after, in a meaning, at any time before a birthday, up to a day: touched counts.</summary>
    internal Trace BeforeBirthday(CareMeaning meaning, int age, LocalDate day, Because because)
    {
        Trace found = ByBirth(BirthWindow.Before, meaning, age, day, because);
        return because.All(ScotsRules.Int8b, $"{Words(meaning)} at any time before the birthday of age {age}, up to {day}", found);
    }

    /// <summary>Looked after, in a meaning, on the day before a birthday.</summary>
    internal Trace OnEveOfBirthday(CareMeaning meaning, int age, LocalDate day, Because because)
    {
        Trace found = ByBirth(BirthWindow.Eve, meaning, age, day, because);
        return because.All(ScotsRules.Int8b, $"{Words(meaning)} on the day before the birthday of age {age}", found);
    }

    /// <summary>Looked after, in a meaning, for any part of a day.</summary>
    internal Trace Touched(CareMeaning meaning, LocalDate day, Because because) =>
        because.All(ScotsRules.Int8b, $"{Words(meaning)} for any part of {day}", Span(meaning, day, day, because));

    /// <summary>Looked after on a day, and only by a planned short break (SC-CLAS-10): those whom counts of looked-after children leave out.</summary>
    internal Trace OnlyOnShortBreaks(LocalDate day, Because because) => ShortBreaksOnly(Holding(day), day, because);

    /// <summary>The dates on which a meaning held for any part of the day, certain and uncertain, in the order of the records.</summary>
    internal IReadOnlyList<CareSpan> Spans(CareMeaning meaning) => spans[(int)meaning] ??= FindSpans(meaning);

    private Trace ShortBreaksOnly(Ground[] holding, LocalDate day, Because because)
    {
        if (holding.Length > 0 && Array.TrueForAll(holding, static g => g.Limb == "a")
            && Timeline.HomeOn(day) is { } lived && lived.Fact.Value.Series is not null)
        {
            shortBreaks ??= ShortBreakRules.Of(Timeline);
            foreach (ShortBreakRules series in shortBreaks)
            {
                if (series.Holds(lived))
                {
                    return series.IsSingle(day, because);
                }
            }
        }

        return because.Fact(Determination.No, $"not only on a planned short break");
    }

    private static string Words(CareMeaning meaning) => meaning switch
    {
        CareMeaning.LookedAfter => "looked after within section 17(6)",
        CareMeaning.Detained => "detained within section 17A",
        CareMeaning.EnglandOrWales => "looked after in England or in Wales",
        CareMeaning.KinshipOrder => "the subject of a kinship care order",
        CareMeaning.LookedAfter | CareMeaning.KinshipOrder => "looked after within section 17(6) or the subject of a kinship care order",
        CareMeaning.LookedAfter | CareMeaning.Detained => "looked after within section 17(6) or detained within section 17A",
        CareMeaning.LookedAfter | CareMeaning.EnglandOrWales => "looked after here, in England or in Wales",
        CareMeaning.LookedAfter | CareMeaning.Detained | CareMeaning.EnglandOrWales => "looked after here, in England or in Wales, or detained within section 17A",
        _ when (meaning & CareMeaning.LookedAfter) == 0 => "looked after elsewhere in the United Kingdom",
        _ => "looked after anywhere in the United Kingdom",
    };

    // Two recorded dates of birth may still give one answer; when they do not, the date of birth is what is missing.
    private Trace ByBirth(BirthWindow kind, CareMeaning meaning, int age, LocalDate day, Because because)
    {
        if (!Births.AreKnown)
        {
            Trace ever = Span(meaning, ScotsRules.Start1995, day, because);
            return ever.Outcome == Determination.Yes ? because.Missing("born", $"the date of birth is not recorded") : ever;
        }

        (LocalDate from, LocalDate to) = WindowOf(kind, 0, age, day);
        Trace first = Span(meaning, from, to, because);
        for (int i = 1; i < Births.Candidates.Count; i++)
        {
            (LocalDate otherFrom, LocalDate otherTo) = WindowOf(kind, i, age, day);
            if (Window(meaning, otherFrom, otherTo) != first.Outcome)
            {
                return because.Missing("born", $"more than one date of birth is recorded, and they give different answers", Births.Rows);
            }
        }

        return first;
    }

    // A window that has not come yet ends before it begins.
    private (LocalDate From, LocalDate To) WindowOf(BirthWindow kind, int candidate, int age, LocalDate day)
    {
        LocalDate birthday = Births.Attains(candidate, age);
        LocalDate eve = CivilDay.Before(birthday);
        return kind switch
        {
            BirthWindow.Since => (birthday, day),
            BirthWindow.Before => (Births.Candidates[candidate], CivilDay.Earlier(eve, day)),
            _ => (eve, CivilDay.Earlier(eve, day)),
        };
    }

    private Determination Window(CareMeaning meaning, LocalDate from, LocalDate to) => Span(meaning, from, to, Because.OutcomesOnly).Outcome;

    private Trace Span(CareMeaning meaning, LocalDate from, LocalDate to, Because because)
    {
        CareSpan[] all = spans[(int)meaning] ??= FindSpans(meaning);
        CareSpan? doubt = null;
        LocalDate? begun = null;
        foreach (CareSpan span in all)
        {
            if (span.Meets(from, to))
            {
                if (span.Missing is null)
                {
                    return because.KeepsReasons ? because.All(span.Rule, $"a record says so", because.Fact(Determination.Yes, $"recorded from {span.Recorded}", span.Source)) : because.Fact(Determination.Yes, $"");
                }

                doubt ??= span;
            }

            begun = begun is { } earlier && earlier <= span.Days.Start ? earlier : span.Days.Start;
        }

        if (doubt is { } open)
        {
            return because.Missing(open.Missing!, $"it depends on a fact that is not recorded: {open.Missing}", open.Source);
        }

        if (from > to)
        {
            return because.Fact(Determination.No, $"that time has not come");
        }

        // A school list's code is evidence of its day only and ends nothing (SC-HOM-5): after it nothing is known.
        return CompleteSources.Length > 0 ? because.Fact(Determination.No, $"the recorded history of care is complete, and nothing in it falls in that time", CompleteSources)
            : Grounds.Length > 0 && begun <= from ? because.Fact(Determination.No, $"the recorded care had ended by then")
            : because.Missing("episodes", $"no care is recorded for that time, and the history is not known to be complete");
    }

    private CareSpan[] FindSpans(CareMeaning meaning)
    {
        var found = new List<CareSpan>();
        foreach (Ground ground in Grounds)
        {
            if (Includes(meaning, ground))
            {
                Add(found, ground);
            }
        }

        // A school list's code counts where no legal basis is recorded, as it does for the status of its day.
        if (Grounds.Length == 0 && CompleteSources.Length == 0)
        {
            foreach (Fact<CareFlag> flag in Flags)
            {
                if (flag.Value.On is { } on && flag.Value.Value is CareFlagValue.LookedAfter or CareFlagValue.LookedAfterAtHome or CareFlagValue.LookedAfterAway)
                {
                    AddClipped(found, new EffectiveInterval(on, CivilDay.After(on)), null, ScotsRules.Hom5, flag.Source);
                }
            }
        }

        return [.. found];
    }

    private static bool Includes(CareMeaning meaning, Ground ground) => ground.Contribution switch
    {
        CareContribution.LookedAfter or CareContribution.FormerlyLookedAfter => (meaning & CareMeaning.LookedAfter) != 0,
        CareContribution.DeemedDuties => (meaning & CareMeaning.Detained) != 0 && ground.Basis.Code == "S17A",
        CareContribution.ElsewhereUk => ground.Fact.Value.Nation switch
        {
            "england" or "wales" => (meaning & CareMeaning.EnglandOrWales) != 0,
            "northern-ireland" => (meaning & CareMeaning.NorthernIreland) != 0,
            _ => (meaning & (CareMeaning.EnglandOrWales | CareMeaning.NorthernIreland)) != 0,
        },
        CareContribution.None => (meaning & CareMeaning.KinshipOrder) != 0 && ground.Basis.Code == "KCO",
        _ => false,
    };

    private void Add(List<CareSpan> found, Ground ground)
    {
        SourceRow source = ground.Fact.Source;
        if (ground.Contribution == CareContribution.FormerlyLookedAfter)
        {
            // Continuing care follows only on being looked after up to the day it begins, and never past the 18th birthday.
            LocalDate eve = Births.SurelyChild is { } childhood && ground.Certain.Start >= childhood.End ? CivilDay.Before(childhood.End!.Value) : ground.Certain.Start;
            found.Add(new CareSpan(new EffectiveInterval(eve, CivilDay.After(eve)), null, ground.Rule, source, ground.Certain.Start));
            return;
        }

        // A nation nobody recorded leaves it open which law's care it was.
        string? missing = ground.Contribution == CareContribution.ElsewhereUk && ground.Fact.Value.Nation is null ? "episodes.nation" : null;
        AddClipped(found, ground.Certain, missing, ground.Rule, source);
        if (ground.Touched is { } touched)
        {
            AddClipped(found, new EffectiveInterval(touched, CivilDay.After(touched)), missing, ground.Rule, source);
        }

        if (ground.Uncertain is { } doubt)
        {
            AddClipped(found, doubt, ground.MissingFact, ground.Rule, source);
        }
    }

    private void AddClipped(List<CareSpan> found, EffectiveInterval days, string? missing, Rule rule, SourceRow source)
    {
        EffectiveInterval? clipped = days.Intersect(new EffectiveInterval(ScotsRules.Start1995, null));
        if (Births.AreKnown && clipped is { } since)
        {
            clipped = Births.SurelyChild is { } childhood ? since.Intersect(childhood) : null;
        }

        if (clipped is { IsEmpty: false } kept)
        {
            found.Add(new CareSpan(kept, missing, rule, source, days.Start));
        }
    }
}
