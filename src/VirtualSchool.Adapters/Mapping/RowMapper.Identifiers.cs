using NodaTime;

namespace VirtualSchool;

// Whose row it is: numbers and keys.
internal sealed partial class RowMapper
{
    /// <summary>Counts the last row's identifiers; called for rows that come to stand in a record.</summary>
    internal void CountIdentifiers()
    {
        for (int t = 0; t < tallies.Length; t++)
        {
            tallies[t]?.Add(outcomes[t]);
        }
    }

    private string? ReadKey()
    {
        string? whole = null;
        foreach (FieldTarget part in key)
        {
            if (Text(part) is not { } text)
            {
                return null;
            }

            whole = whole is null ? text : whole + "\u001F" + text;
        }

        return whole;
    }

    private void ReadIdentifiers(LocalDate? born)
    {
        Local(FieldTarget.PersonId);
        Local(FieldTarget.StudentId);
        if (Has(FieldTarget.Scn) && Raw(FieldTarget.Scn) is var scn)
        {
            IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(scn);
            if (result.Outcome == IdentifierOutcome.Repaired && !fields[(int)FieldTarget.Scn]!.RepairsLostZero)
            {
                result = IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.CandidateNumberLength, "eight digits, and the map does not allow a repair");
            }

            Note(FieldTarget.Scn, result.Outcome, result.Code, result.Detail, scn);
            if (result.Value is { } number)
            {
                if (number.IsPlaceholder && result.Code?.Equals(IssueCodes.PlaceholderNumber) != true)
                {
                    log.Add(IssueCodes.PlaceholderNumber, rowNumber, Header(FieldTarget.Scn));
                }
                else if (born is { } b && options.AsOf is { } asOf && !number.IsIssueYearPlausible(b.Year, asOf.Year))
                {
                    log.Add(IssueCodes.CandidateNumberYear, rowNumber, Header(FieldTarget.Scn));
                }

                identifiers.Add(At(Identifier.Of(number, result.Outcome == IdentifierOutcome.Repaired), FieldTarget.Scn));
            }
        }

        if (Has(FieldTarget.Chi) && Raw(FieldTarget.Chi) is var chi)
        {
            IdentifierResult<ChiNumber> result = ChiNumber.Parse(chi);
            Note(FieldTarget.Chi, result.Outcome, result.Code, result.Detail, chi);
            if (result.Value is { } number)
            {
                if (born is { } b && !number.AgreesWith(b))
                {
                    log.Add(IssueCodes.ChiBirthDate, rowNumber, Header(FieldTarget.Chi));
                }

                identifiers.Add(At(Identifier.Of(number, result.Outcome == IdentifierOutcome.Repaired), FieldTarget.Chi));
            }
        }

        if (Has(FieldTarget.Upn) && Raw(FieldTarget.Upn) is var upn)
        {
            IdentifierResult<Upn> result = Upn.Parse(upn);
            Note(FieldTarget.Upn, result.Outcome, result.Code, result.Detail, upn);
            if (result.Value is { } number)
            {
                identifiers.Add(At(Identifier.Of(number), FieldTarget.Upn));
            }
        }
    }

    /// <summary>The identifier cell as it stands, so that spaces around it count as tidied; null when it is a word for "nothing".</summary>
    private string? Raw(FieldTarget target)
    {
        ReadOnlySpan<char> cell = table.GetSpan(columns[(int)target]);
        return Text(target) is not { } text ? null : text.Length == cell.Length ? text : cell.ToString();
    }

    private void Note(FieldTarget target, IdentifierOutcome outcome, IssueCode? code, string? detail, string? text)
    {
        outcomes[(int)target] = outcome;
        hasIdentity |= outcome != IdentifierOutcome.Missing && target is not (FieldTarget.Uprn or FieldTarget.SeedCode);
        if (code is not null)
        {
            log.Add(code, rowNumber, Header(target), detail);
        }

        if (outcome == IdentifierOutcome.Invalid && text is not null)
        {
            Carry(target, text);
        }
    }

    private void Local(FieldTarget target)
    {
        // A key of one field is that field's text.
        if ((key.Length == 1 && key[0] == target ? Key : Text(target)) is { } id)
        {
            hasIdentity = true;
            identifiers.Add(At(Identifier.Of(new LocalId(fields[(int)target]!.System ?? file.Source.Name, options.Authority, id)), target));
        }
    }
}
