using NodaTime;

namespace VirtualSchool;

// Care markers, legal bases, homes and places on a roll.
internal sealed partial class RowMapper
{
    private static readonly FieldTarget[] HomeDetails =
    [
        FieldTarget.HomeReference, FieldTarget.HomeAuthority, FieldTarget.PlacementSeries, FieldTarget.PlacementRegulation, FieldTarget.PlacementCarer,
    ];

    private static readonly FieldTarget[] CareDetails =
    [
        FieldTarget.LegalStart, FieldTarget.LegalEnd, FieldTarget.PlacementStart, FieldTarget.PlacementEnd, FieldTarget.EpisodeStart,
        FieldTarget.EpisodeEnd, FieldTarget.EpisodeReference, .. HomeDetails,
    ];

    private static readonly LegalBasis UnknownBasis = new("scotland", "NOT-LISTED", "Legal reason that the map does not list", "not known");

    private static readonly FieldTarget[] FlagTargets = [FieldTarget.LookedAfter, FieldTarget.CareExperienced];

    private void ReadFlags()
    {
        string? authority = null;
        bool asked = false;
        foreach (FieldTarget target in FlagTargets)
        {
            if (Code(target) is not { } entry)
            {
                continue;
            }

            if (!asked)
            {
                authority = CodeOrText(FieldTarget.ResponsibleAuthority);
                asked = true;
            }

            CareFlagValue value = entry.Code switch
            {
                "01" => CareFlagValue.LookedAfterAtHome,
                "02" => CareFlagValue.LookedAfterAway,
                "CE" => CareFlagValue.CareExperienced,
                "Y" => target == FieldTarget.CareExperienced ? CareFlagValue.CareExperienced : CareFlagValue.LookedAfter,
                _ => CareFlagValue.No,
            };
            flags.Add(At(new CareFlag(value, options.AsOf, authority), target));
        }

        if (!asked && Text(FieldTarget.ResponsibleAuthority) is { } alone)
        {
            // An authority without a flag says that somebody thought of care; it is not made into a flag.
            Carry(FieldTarget.ResponsibleAuthority, alone);
        }
    }

    private (Fact<CareEpisode>? Episode, Fact<Home>? Home) ReadCare()
    {
        if (!Has(FieldTarget.LegalReason) && !Has(FieldTarget.PlacementType))
        {
            Keep(CareDetails);
            return default;
        }

        RecordedDates shared = Dates(FieldTarget.EpisodeStart, FieldTarget.EpisodeEnd);
        RecordedDates legal = Has(FieldTarget.LegalStart) || Has(FieldTarget.LegalEnd) ? Dates(FieldTarget.LegalStart, FieldTarget.LegalEnd) : shared;
        RecordedDates lived = Has(FieldTarget.PlacementStart) || Has(FieldTarget.PlacementEnd) ? Dates(FieldTarget.PlacementStart, FieldTarget.PlacementEnd) : shared;
        ValueEntry? basis = Code(FieldTarget.LegalReason);
        ValueEntry? type = Code(FieldTarget.PlacementType);
        Fact<CareEpisode>? episode = null;
        if (basis is not null)
        {
            string? authority = CodeOrText(FieldTarget.Authority) ?? CodeOrText(FieldTarget.ResponsibleAuthority) ?? options.Authority;
            episode = Of(new CareEpisode(BasisOf(basis), legal, authority, Text(FieldTarget.EpisodeReference)));
        }
        else if (NotListed(legal) is { } unread)
        {
            episode = Of(unread);
        }
        else
        {
            Keep([FieldTarget.LegalStart, FieldTarget.LegalEnd, FieldTarget.EpisodeReference]);
        }

        Fact<Home>? home = null;
        if (type is not null)
        {
            home = Of(new Home(HomeOf(type), lived, CodeOrText(FieldTarget.HomeAuthority), Text(FieldTarget.HomeReference))
            {
                Series = Text(FieldTarget.PlacementSeries),
                Regulation = Code(FieldTarget.PlacementRegulation)?.Code,
                Carer = Text(FieldTarget.PlacementCarer),
            });
        }
        else
        {
            Keep([FieldTarget.PlacementStart, FieldTarget.PlacementEnd, .. HomeDetails]);

            // "CSO at home" names the home itself; a list with a column for homes is believed there instead.
            if (basis?.Home is { } code && !Has(FieldTarget.PlacementType) && MapJson.HomeOf(map, code) is { } named)
            {
                home = Of(new Home(HomeOf(named), legal));
            }
        }

        if (basis is null && type is null)
        {
            Keep([FieldTarget.EpisodeStart, FieldTarget.EpisodeEnd]);
        }

        return (episode, home);
    }

    /// <summary>
    /// A dated legal reason whose words the map does not list: its dates are kept, so that nobody takes the child for out of care by what is left. The
    /// words themselves are carried. Only for Scotland, whose rules answer "not known" for a basis that is on no list.
    /// </summary>
    private CareEpisode? NotListed(RecordedDates legal) =>
        map.Jurisdiction == "scotland" && Text(FieldTarget.LegalReason) is not null && (legal.Start ?? legal.LastDay) is not null
            ? new CareEpisode(UnknownBasis, legal, CodeOrText(FieldTarget.Authority) ?? CodeOrText(FieldTarget.ResponsibleAuthority) ?? options.Authority, Text(FieldTarget.EpisodeReference))
            : null;

    /// <summary>Details of something whose code is missing or unknown: carried as text, since there is no fact to hold them.</summary>
    private void Keep(ReadOnlySpan<FieldTarget> targets)
    {
        foreach (FieldTarget target in targets)
        {
            if (Text(target) is { } text && !unmapped.Exists(u => u.Value.Column == Header(target)))
            {
                Carry(target, text);
            }
        }
    }

    private RecordedDates Dates(FieldTarget startField, FieldTarget endField)
    {
        LocalDate? start = Date(startField);
        LocalDate? end = Date(endField);
        if (end is { } last && !map.EndIsInclusive && last != start)
        {
            // The end is the day the next one starts. What began and ended on one day keeps that day.
            end = last.PlusDays(-1);
        }

        return new RecordedDates(start, end);
    }

    private LegalBasis BasisOf(ValueEntry entry)
    {
        if (!bases.TryGetValue(entry, out LegalBasis? basis))
        {
            bases[entry] = basis = new LegalBasis(map.Jurisdiction, entry.Code, entry.Label!, entry.Citation!);
        }

        return basis;
    }

    private HomeType HomeOf(ValueEntry entry)
    {
        if (!homes.TryGetValue(entry, out HomeType? home))
        {
            homes[entry] = home = new HomeType(map.Jurisdiction, entry.Code, entry.Label!, entry.Away!.Value, entry.Group!);
        }

        return home;
    }

    private Fact<Enrolment>? ReadEnrolment()
    {
        SeedCode? seed = null;
        if (Has(FieldTarget.SeedCode) && Raw(FieldTarget.SeedCode) is var text)
        {
            IdentifierResult<SeedCode> result = SeedCode.Parse(text);
            Note(FieldTarget.SeedCode, result.Outcome, result.Code, result.Detail, text);
            seed = result.Value;
        }

        string? name = Text(FieldTarget.SchoolName);
        string? stageText = Has(FieldTarget.Stage) ? CodeOrText(FieldTarget.Stage) : null;
        string? classText = Text(FieldTarget.RegistrationClass);
        LocalDate? admitted = Date(FieldTarget.AdmissionDate);
        LocalDate? left = Date(FieldTarget.LeavingDate);
        bool? onRoll = Code(FieldTarget.OnRoll) is { } status ? status.Code == "Y" : null;
        if (seed is null && name is null && stageText is null && classText is null && admitted is null && left is null && onRoll is null)
        {
            return null;
        }

        string? authority = map.SourceKind == SourceKind.Education ? CodeOrText(FieldTarget.Authority) ?? options.Authority : null;
        SchoolStage? stage = stageText is null ? null : new SchoolStage(stageText);
        return Of(new Enrolment(seed, name, authority, stage, classText, new RecordedDates(admitted, left), onRoll));
    }
}
