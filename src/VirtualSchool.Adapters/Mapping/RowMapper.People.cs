namespace VirtualSchool;

// Names, sex, address and markers.
internal sealed partial class RowMapper
{
    private static readonly FieldTarget[] AddressLines =
    [
        FieldTarget.AddressLine1, FieldTarget.AddressLine2, FieldTarget.AddressLine3,
        FieldTarget.AddressLine4, FieldTarget.AddressLine5, FieldTarget.AddressLine6,
    ];

    private void ReadNames()
    {
        string? forename = NamePart(FieldTarget.Forename);
        string? surname = NamePart(FieldTarget.Surname);
        string? middle = NamePart(FieldTarget.MiddleNames);
        if ((forename is not null || surname is not null) && NameText.IsPlaceholder(forename, surname))
        {
            log.Add(IssueCodes.NamePlaceholder, rowNumber, Header(Has(FieldTarget.Surname) ? FieldTarget.Surname : FieldTarget.Forename));
            CarryName(FieldTarget.Forename, ref forename);
            CarryName(FieldTarget.Surname, ref surname);
        }

        Name(forename, surname, middle, NameUse.Legal);
        string? knownAs = NamePart(FieldTarget.KnownAs);
        string? preferred = NamePart(FieldTarget.PreferredSurname);
        if ((knownAs is not null && knownAs != forename) || (preferred is not null && preferred != surname))
        {
            Name(knownAs ?? forename, preferred ?? surname, null, NameUse.KnownAs);
        }

        string? earlierForename = NamePart(FieldTarget.PreviousForename);
        string? earlierSurname = NamePart(FieldTarget.PreviousSurname);
        if ((earlierForename is not null && earlierForename != forename) || (earlierSurname is not null && earlierSurname != surname))
        {
            Name(earlierForename ?? forename, earlierSurname ?? surname, null, NameUse.Previous);
        }
    }

    private void CarryName(FieldTarget target, ref string? part)
    {
        if (part is not null)
        {
            Carry(target, part);
            part = null;
        }
    }

    private void Name(string? forename, string? surname, string? middle, NameUse use)
    {
        if (forename is not null || surname is not null || middle is not null)
        {
            hasIdentity = true;
            names.Add(Of(new PersonName(forename, surname, middle, use)));
        }
    }

    /// <summary>A part of a name with its spelling kept to the letter.</summary>
    private string? NamePart(FieldTarget target)
    {
        int column = columns[(int)target];
        if (column < 0)
        {
            return null;
        }

        ReadOnlySpan<char> cell = table.GetSpan(column).Trim();
        if (cell.IsEmpty || HeaderText.IsBlank(cell))
        {
            return null;
        }

        string part = pool.Get(cell);
        if (NameText.IsNothing(part))
        {
            return null;
        }

        if (NameText.IsPlaceholder(part))
        {
            log.Add(IssueCodes.NamePlaceholder, rowNumber, headers[column]);
            Carry(column, part);
            return null;
        }

        if (!IsPlain(cell) && NameText.HasInvisible(part))
        {
            log.Add(IssueCodes.NameHasControlCharacters, rowNumber, headers[column]);
        }

        return part;
    }

    private Fact<Sex>? ReadSex() => Code(FieldTarget.Sex) is not { } entry ? null : At(
        entry.Code switch { "F" => Sex.Female, "M" => Sex.Male, "O" => Sex.Other, _ => Sex.NotStated },
        FieldTarget.Sex);

    private Fact<PostalAddress>? ReadAddress()
    {
        lines.Clear();
        foreach (FieldTarget line in AddressLines)
        {
            if (Text(line) is { } text)
            {
                lines.Add(text);
            }
        }

        string? postcode = Text(FieldTarget.Postcode);
        Uprn? uprn = null;
        if (Has(FieldTarget.Uprn) && Raw(FieldTarget.Uprn) is var text2)
        {
            IdentifierResult<Uprn> result = Uprn.Parse(text2);
            Note(FieldTarget.Uprn, result.Outcome, result.Code, result.Detail, text2);
            uprn = result.Value;
        }

        return lines.Count == 0 && postcode is null && uprn is null ? null : Of(new PostalAddress(lines, postcode, uprn));
    }

    private void ReadMarker(FieldTarget target, RecordMarker marker)
    {
        if (Code(target) is { Code: "Y" })
        {
            markers.Add(At(marker, target));
        }
    }
}
