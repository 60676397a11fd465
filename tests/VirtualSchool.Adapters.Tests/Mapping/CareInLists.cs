using NodaTime;

namespace VirtualSchool;

/// <summary>What lists say of care, as they say it: codes by the map's lists, unknown ones kept and reported, never a default.</summary>
public sealed class CareInLists
{
    [Theory]
    [InlineData("01", CareFlagValue.LookedAfterAtHome)]
    [InlineData("1", CareFlagValue.LookedAfterAtHome)]
    [InlineData("02", CareFlagValue.LookedAfterAway)]
    [InlineData("99", CareFlagValue.No)]
    [InlineData("01 - Looked after at home", CareFlagValue.LookedAfterAtHome)]
    [InlineData("Looked after away from home", CareFlagValue.LookedAfterAway)]
    [InlineData("Not looked after", CareFlagValue.No)]
    [InlineData("Y", CareFlagValue.LookedAfter)]
    [InlineData("n", CareFlagValue.No)]
    public void A_looked_after_column_is_read_by_code_or_words(string cell, CareFlagValue value)
    {
        var flag = Some.Read(ExportMaps.SeemisPupilList, $"Surname,Looked After\nSample,{cell}\n").Records[0].CareFlags.Single().Value;

        Assert.Equal((value, (LocalDate?)new LocalDate(2026, 8, 17)), (flag.Value, flag.On));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData(" ")]
    public void Blank_and_zero_say_nothing(string cell)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, $"Surname,Looked After\nSample,{cell}\n");

        Assert.Empty(result.Records[0].CareFlags);
        Assert.Equal(0, result.Issues.CountOf(IssueCodes.CodeUnknown));
    }

    [Fact]
    public void An_unknown_code_is_kept_and_reported_and_never_becomes_a_default()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Looked After\nSample,07\n");

        Assert.Empty(result.Records[0].CareFlags);
        Assert.Equal(("Looked After", "07"), (result.Records[0].Unmapped[0].Value.Column, result.Records[0].Unmapped[0].Value.Text));
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.CodeUnknown));
    }

    [Theory]
    [InlineData("Zzz,10/01/2025,", true)]
    [InlineData("Zzz,,10/01/2025", true)]
    [InlineData("Zzz,,", false)]
    [InlineData(",10/01/2025,", false)]
    public void A_dated_legal_reason_that_the_map_does_not_list_keeps_its_dates(string cells, bool isKept)
    {
        var result = Some.Read(ExportMaps.GenericSocialWork, $"Client ID,Surname,Legal Reason,Legal Start,Legal End\nP1,Sample,{cells}\n");

        Assert.Equal(isKept ? ["NOT-LISTED"] : [], result.Records[0].Episodes.Select(e => e.Value.Basis.Code));
        Assert.DoesNotContain(result.Records[0].Episodes, e => e.Value.Basis.Label.Contains("Zzz", StringComparison.Ordinal));
        Assert.Equal(cells[0] == 'Z' ? 1 : 0, result.Issues.CountOf(IssueCodes.CodeUnknown));
    }

    [Fact]
    public void Care_experienced_is_wider_than_looked_after()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Surname,Care Experienced\nSample,Y\n");

        Assert.Equal(CareFlagValue.CareExperienced, result.Records[0].CareFlags.Single().Value.Value);
    }

    [Fact]
    public void Rows_that_cross_legal_reasons_with_homes_become_one_child_without_loss()
    {
        const string List = """
            Client ID,Forename,Surname,DOB,Legal Reason,Legal Start,Legal End,Placement Type,Placement Start,Placement End,Team
            P1,Ailsa,Testdotter,14/06/2011,s.25,01/03/2024,31/05/2024,Kinship care,01/03/2024,30/04/2024,North
            P1,Ailsa,Testdotter,14/06/2011,s.25,01/03/2024,31/05/2024,LA foster carers,01/05/2024,,North
            P1,Ailsa,Testdotter,14/06/2011,CSO away from home,01/06/2024,,Kinship care,01/03/2024,30/04/2024,North
            P1,Ailsa,Testdotter,14/06/2011,CSO away from home,01/06/2024,,LA foster carers,01/05/2024,,North
            P1,Ailsa,Testdotter,14/06/2011,CSO away from home,01/06/2024,,LA foster carers,01/05/2024,,North
            P2,Mo,Placeholder,30/01/2013,ICSO - interim,02/02/2025,,,,,South
            """;

        var result = Some.Read(ExportMaps.GenericSocialWork, List, new ReadOptions { LoadedAt = Some.LoadedAt, Authority = "FIF" });
        var ailsa = result.Records[0];

        Assert.Equal((6, 2, 3, 1), (result.Rows.Read, result.Rows.Used, result.Rows.Merged, result.Rows.Repeated));
        Assert.Equal(["S25", "CSO"], ailsa.Episodes.Select(e => e.Value.Basis.Code));
        Assert.Equal(["KIN", "FOSLA"], ailsa.Homes.Select(h => h.Value.Type.Code));
        Assert.Equal(new RecordedDates(new LocalDate(2024, 3, 1), new LocalDate(2024, 5, 31)), ailsa.Episodes[0].Value.Dates);
        Assert.Null(ailsa.Episodes[1].Value.Dates.LastDay);
        Assert.Equal("FIF", ailsa.Episodes[0].Value.Authority);
        Assert.Equal([2, 3, 4, 5, 6], ailsa.Rows.Select(r => r.Row));
        Assert.Single(ailsa.Names);
        Assert.Single(ailsa.BirthDates);
        Assert.Equal("FIF", ailsa.Identifiers.Single().Value.Local!.Authority);
        Assert.Equal("ICSO", result.Records[1].Episodes[0].Value.Basis.Code);
        Assert.Empty(result.Records[1].Homes);
    }

    [Fact]
    public void An_order_at_home_names_the_home_where_the_list_has_no_column_for_it()
    {
        const string Row = "P1,Ailsa,Testdotter,CSO at home,01/06/2024,31/07/2024";
        var without = Some.Read(ExportMaps.GenericSocialWork, $"Client ID,Forename,Surname,Legal Reason,Legal Start,Legal End\n{Row}\n").Records[0];
        var with = Some.Read(ExportMaps.GenericSocialWork, $"Client ID,Forename,Surname,Legal Reason,Legal Start,Legal End,Placement Type\n{Row},Kinship care\n").Records[0];
        var blank = Some.Read(ExportMaps.GenericSocialWork, $"Client ID,Forename,Surname,Legal Reason,Legal Start,Legal End,Placement Type\n{Row},\n").Records[0];

        Assert.Equal(("CSO", "HOME"), (without.Episodes[0].Value.Basis.Code, without.Homes.Single().Value.Type.Code));
        Assert.Equal(without.Episodes[0].Value.Dates, without.Homes[0].Value.Dates);
        Assert.Equal("KIN", with.Homes.Single().Value.Type.Code);
        Assert.Empty(blank.Homes);
    }

    [Fact]
    public void An_unknown_legal_reason_keeps_its_dates()
    {
        var child = Some.Read(ExportMaps.GenericSocialWork, "Client ID,Surname,Legal Reason,Legal Start\nP1,Sample,Moon order,01/06/2024\n").Records[0];

        Assert.Equal(("NOT-LISTED", (LocalDate?)new LocalDate(2024, 6, 1)), (child.Episodes.Single().Value.Basis.Code, child.Episodes[0].Value.Dates.Start));
        Assert.Equal(["Moon order"], child.Unmapped.Select(u => u.Value.Text));
    }

    [Fact]
    public void Impossible_dates_are_kept_as_recorded_for_the_timeline_to_report()
    {
        var child = Some.Read(ExportMaps.GenericSocialWork, "Client ID,Surname,Legal Reason,Legal Start,Legal End\nP1,Sample,CSO,01/06/2024,01/05/2024\n").Records[0];

        Assert.Equal(new RecordedDates(new LocalDate(2024, 6, 1), new LocalDate(2024, 5, 1)), child.Episodes[0].Value.Dates);
    }

    [Theory]
    [InlineData("Regulation 36", "reg36")]
    [InlineData("reg. 37", "reg37")]
    [InlineData("reg36 - Emergency placement", "reg36")]
    [InlineData("Emergency residential", "reg37")]
    [InlineData("", null)]
    public void The_series_the_regulation_and_the_carer_of_a_placement_are_read(string cell, string? regulation)
    {
        foreach (var map in new[] { ExportMaps.GenericSocialWork, ExportMaps.MosaicScotland })
        {
            var home = Some.Read(map, $"Person ID,Surname,Placement Category,Placement Start,Short Break Series,Placement Regulation,Carer ID\nP1,Sample,Kinship care,01/06/2024,SB 1,{cell},C7\n").Records[0].Homes.Single().Value;

            Assert.Equal(("SB 1", regulation, "C7"), (home.Series, home.Regulation, home.Carer));
        }
    }

    [Fact]
    public void A_regulation_nobody_knows_is_kept_and_reported_and_stays_of_two_series_stay_two()
    {
        var unknown = Some.Read(ExportMaps.GenericSocialWork, "Client ID,Surname,Placement Type,Placement Start,Placement Regulation\nP1,Sample,Kinship care,01/06/2024,Regulation 99\n");
        var two = Some.Read(ExportMaps.GenericSocialWork, "Client ID,Surname,Placement Type,Placement Start,Placement Series\nP1,Sample,Kinship care,01/06/2024,A\nP1,Sample,Kinship care,01/06/2024,B\n");
        var noHome = Some.Read(ExportMaps.GenericSocialWork, "Client ID,Surname,Placement Type,Placement Series,Carer ID\nP1,Sample,Moon base,SB 1,C7\n");

        Assert.Null(unknown.Records[0].Homes.Single().Value.Regulation);
        Assert.Equal(1, unknown.Issues.CountOf(IssueCodes.CodeUnknown));
        Assert.Equal(["Regulation 99"], unknown.Records[0].Unmapped.Select(u => u.Value.Text));
        Assert.Equal(["A", "B"], two.Records[0].Homes.Select(h => h.Value.Series));
        Assert.Equal(["C7", "Moon base", "SB 1"], noHome.Records[0].Unmapped.Select(u => u.Value.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mosaics_own_column_names_are_read()
    {
        var child = Some.Read(ExportMaps.MosaicScotland, "PERSON_ID,GENDER,DATE_OF_BIRTH,LEGAL_STATUS,START_DATE,END_DATE,PLACEMENT_TYPE\n77,F,14/06/2011,CSO,01/06/2024,,Kinship care\n").Records[0];

        Assert.Equal(("CSO", "KIN", Sex.Female), (child.Episodes[0].Value.Basis.Code, child.Homes[0].Value.Type.Code, child.Sexes[0].Value));
        Assert.Equal(("Mosaic", "77"), (child.Identifiers[0].Value.Local!.System, child.Identifiers[0].Value.Value));
    }

    [Fact]
    public void Two_children_on_one_number_are_kept_apart()
    {
        const string List = "Client ID,Surname,Forename,DOB\nP1,Sample,Ailsa,14/06/2011\nP1,Sample,Iona,01/02/2013\nP1,Sample,Ailsa,\n";
        var result = Some.Read(ExportMaps.GenericSocialWork, List);

        Assert.Equal(["Ailsa", "Iona"], result.Records.Select(r => r.Names[0].Value.Forename));
        Assert.Equal((3, 2, 1), (result.Rows.Read, result.Rows.Used, result.Rows.Merged));
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.RowKeyShared));
    }

    [Fact]
    public void A_row_without_number_stands_alone_and_one_without_anything_is_refused()
    {
        var result = Some.Read(ExportMaps.GenericSocialWork, "Client ID,Surname,DOB,Legal Reason\n,Sample,14/06/2011,CSO\n,,14/06/2011,CSO\n");

        Assert.Equal((2, 1, 1), (result.Rows.Read, result.Rows.Used, result.Rows.Refused));
        Assert.Equal(3, result.Issues.Issues.Single(i => i.Code.Equals(IssueCodes.RowRequiredMissing)).Position!.Row);
        Assert.Equal(2, result.Issues.Issues.Single(i => i.Code.Equals(IssueCodes.RowKeyMissing)).Position!.Row);
    }

    [Fact]
    public void The_census_record_is_read_by_its_exact_names()
    {
        const string List = """
            RecordId,LaCode,SeedCode,StudentId,ForeName,SurName,Gender,StudentStage,StudentStatus,DateOfBirth,ScottishCandidateNumber,StudentLookedAfter,ResponsibleAuthority
            1,260,8400001,20411,Ailsa,Testdotter,F,S2,01,14/06/2011,110000278,02,320
            2,260,8400001,20412,Ruaridh,O’Sample,M,S2,01,02/11/2011,041234563,99,
            3,260,8400001,20413,Mo,Placeholder,M,P7,01,30/01/2013,,01,260
            """;
        var result = Some.Read(ExportMaps.ScotXedPupilCensus, List);

        Assert.Equal(3, result.Rows.Used);
        Assert.Equal(["RecordId"], result.UnmappedColumns);
        Assert.Equal([CareFlagValue.LookedAfterAway, CareFlagValue.No, CareFlagValue.LookedAfterAtHome], result.Records.Select(r => r.CareFlags[0].Value.Value));
        Assert.Equal(("NLK", "GLG"), (result.Records[0].CareFlags[0].Value.ResponsibleAuthority, result.Records[0].Enrolments[0].Value.Authority));
        Assert.Equal((true, "S2"), (result.Records[0].Enrolments[0].Value.IsOnRoll, result.Records[0].Enrolments[0].Value.Stage!.Value.Code));
    }
}
