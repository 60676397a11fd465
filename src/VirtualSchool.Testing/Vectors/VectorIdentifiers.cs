using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Reads an identifier of a case with the parser of its kind.</summary>
internal static class VectorIdentifiers
{
    /// <summary>The outcome in the vocabulary's words, the number it gives, whether it may join two records by itself, and the issue's code.</summary>
    internal static (string Outcome, string? Candidate, bool MayMerge, string? Reason) Read(string kind, string? text)
    {
        switch (kind)
        {
            case "SCN":
                IdentifierResult<ScottishCandidateNumber> scn = ScottishCandidateNumber.Parse(text);
                return Answer(scn.Outcome, scn.Value?.Value, scn.Value is { IsPlaceholder: false }, scn.Code);
            case "CHI":
                IdentifierResult<ChiNumber> chi = ChiNumber.Parse(text);
                return Answer(chi.Outcome, chi.Value?.Value, chi.HasValue && chi.Code?.Equals(IssueCodes.PlaceholderNumber) != true, chi.Code);
            case "UPN":
                IdentifierResult<Upn> upn = Upn.Parse(text);
                return Answer(upn.Outcome, upn.Value?.Value, upn.HasValue, upn.Code);
            case "UPRN":
                // An address is no person: it never joins two records.
                IdentifierResult<Uprn> uprn = Uprn.Parse(text);
                return Answer(uprn.Outcome, uprn.Value?.Value, false, uprn.Code);
            case "SEED":
                IdentifierResult<SeedCode> seed = SeedCode.Parse(text);
                return Answer(seed.Outcome, seed.Value?.Value, false, seed.Code);
            default:
                LocalAuthority? authority = ScotlandCodes.FindAuthority(text);
                return authority is not null ? ("valid", authority.Code, false, null)
                    : string.IsNullOrWhiteSpace(text) ? ("missing", null, false, null)
                    : ("unknown-code", null, false, null);
        }
    }

    private static (string Outcome, string? Candidate, bool MayMerge, string? Reason) Answer(IdentifierOutcome outcome, string? candidate, bool mayMerge, IssueCode? code) => outcome switch
    {
        IdentifierOutcome.Valid or IdentifierOutcome.Cleaned => ("valid", candidate, mayMerge, code?.Code),
        IdentifierOutcome.Repaired => ("repaired", candidate, false, code?.Code),
        IdentifierOutcome.Missing => ("missing", null, false, null),
        _ => ("invalid", null, false, code?.Code),
    };
}
