namespace VirtualSchool;

/// <summary>A file is known by its header; a list of the other world is refused with the map that fits.</summary>
public sealed class Recognition
{
    private const string School = "Surname,Forename,SCN,DOB,Stage,Reg Class,Looked After,Looked After By\nSample,Ailsa,123456785,14/06/2011,S2,2B,01,Glasgow City\n";
    private const string SocialWork = "Client ID,Surname,Forename,DOB,Legal Reason,Legal Start,Placement Type,Placement Start\nP1,Sample,Ailsa,14/06/2011,CSO,01/02/2024,Kinship care,01/02/2024\n";

    [Fact]
    public void A_school_list_under_a_social_work_map_is_refused_and_the_right_map_named()
    {
        var result = Some.Read(ExportMaps.GenericSocialWork, School);

        Assert.True(result.IsRefused);
        var issue = Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.WrongMap));
        Assert.Contains("seemis-pupil-list", issue.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_social_work_list_under_a_school_map_is_refused_and_the_right_map_named()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, SocialWork);

        Assert.True(result.IsRefused);
        Assert.Contains("generic-social-work", Assert.Single(result.Issues.Issues, i => i.Code.Equals(IssueCodes.WrongMap)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_list_is_read_by_its_own_map_and_by_the_map_for_any_people()
    {
        Assert.False(Some.Read(ExportMaps.SeemisPupilList, School).IsRefused);
        Assert.False(Some.Read(ExportMaps.GenericSocialWork, SocialWork).IsRefused);
        Assert.False(Some.Read(ExportMaps.GenericPeople, School).IsRefused);
        Assert.False(Some.Read(ExportMaps.GenericPeople, SocialWork).IsRefused);
    }

    [Theory]
    [InlineData("Surname,Forename,SCN,DOB,Stage,Reg Class,Looked After", "seemis-pupil-list")]
    [InlineData("RecordId,LaCode,SeedCode,StudentId,ForeName,SurName,Gender,StudentStage,StudentStatus,DateOfBirth,ScottishCandidateNumber,StudentLookedAfter,ResponsibleAuthority", "scotxed-pupil-census")]
    [InlineData("Client ID,Surname,Forename,DOB,Legal Reason,Legal Start,Placement Type,Placement Start", "generic-social-work")]
    [InlineData("PERSON_ID,GENDER,DATE_OF_BIRTH,LEGAL_STATUS,START_DATE,END_DATE", "mosaic-scotland")]
    [InlineData("client_id,dob,gender,placement_id,placement_name,placement_started,placement_ended,placement_code,placement_category,service_type,dataset", "aberdeen-placements")]
    [InlineData("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "ssda903-header")]
    [InlineData("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN", "ssda903-episodes")]
    public void The_map_that_fits_best_comes_first(string header, string map) =>
        Assert.Equal(map, FormatRecognition.Rank(header.Split(','))[0].Map.Name);

    [Fact]
    public void A_header_that_nobody_knows_fits_nothing() => Assert.Empty(FormatRecognition.Rank(["colour", "hat"]));

    [Fact]
    public void A_list_of_names_and_dates_alone_fits_every_map_and_is_refused_by_none()
    {
        const string List = "Surname,Forename,DOB,SCN\nSample,Ailsa,14/06/2011,123456785\n";

        Assert.All(
            [ExportMaps.SeemisPupilList, ExportMaps.GenericSocialWork, ExportMaps.MosaicScotland, ExportMaps.GenericPeople],
            map => Assert.Equal(1, Some.Read(map, List).Rows.Used));
    }
}
