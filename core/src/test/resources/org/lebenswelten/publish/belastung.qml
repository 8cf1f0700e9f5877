<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Temporal" labelsEnabled="1">
  <temporal enabled="1" mode="4" startField="period" endField="" startExpression="to_datetime(&quot;period&quot;)" endExpression="make_datetime(year(&quot;period&quot;) + floor((month(&quot;period&quot;) + 11) / 12), (month(&quot;period&quot;) + 11) % 12 + 1, day(&quot;period&quot;), 0, 0, 0)" durationField="" fixedDuration="0" durationUnit="mon" limitMode="0" accumulate="0">
    <fixedRange>
      <start></start>
      <end></end>
    </fixedRange>
  </temporal>
  <renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0">
    <rules key="{d669d6f6-c865-33aa-a81e-a4966a8fe891}">
      <rule key="{4e0224ea-cc83-3aa3-93d1-ece09d4b4cec}" symbol="0" label="Klasse 1 von 5" filter="&quot;flag&quot; = 'class1' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{1e5be501-bc86-351e-acd0-fa8092cc0b14}" symbol="1" label="Klasse 2 von 5" filter="&quot;flag&quot; = 'class2' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{869b16b6-cdec-34b0-ad2a-9b4dd1461c98}" symbol="2" label="Klasse 3 von 5" filter="&quot;flag&quot; = 'class3' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{7dd89603-97e4-3657-a38a-88ec6be6e436}" symbol="3" label="Klasse 4 von 5" filter="&quot;flag&quot; = 'class4' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{0cd3910a-bf26-3cfd-9a69-f0cacf60ba01}" symbol="4" label="Klasse 5 von 5" filter="&quot;flag&quot; = 'class5' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{08c13ad1-f514-3868-93bc-45b2206c372c}" symbol="5" label="keine Daten" filter="&quot;flag&quot; = 'missing' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{3f45e742-9f83-3ea5-8301-c6a0a2568f14}" symbol="6" label="zu wenige Menschen" filter="&quot;flag&quot; = 'fewpop' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
      <rule key="{1bd1b788-afa8-370f-a42e-87486aed15cd}" symbol="7" label="geheim gehalten &amp; &lt;b&gt;verborgen&lt;/b&gt;" filter="&quot;flag&quot; = 'secret' AND (@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))"/>
    </rules>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="255,255,178,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="254,204,92,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="253,141,60,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="240,59,32,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="189,0,38,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="255,255,255,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="189,189,189,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="7" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" value="230,230,230,255" type="QString"/>
            <Option name="style" value="solid" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="89,89,89,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.14" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
        <layer class="LinePatternFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="angle" value="45" type="QString"/>
            <Option name="distance" value="2.24" type="QString"/>
            <Option name="distance_unit" value="MM" type="QString"/>
          </Option>
          <symbol name="@7@1" type="line" alpha="1" clip_to_extent="1" force_rhr="0">
            <layer class="SimpleLine" enabled="1" locked="0" pass="0">
              <Option type="Map">
                <Option name="line_color" value="115,115,115,255" type="QString"/>
                <Option name="line_style" value="solid" type="QString"/>
                <Option name="line_width" value="0.28" type="QString"/>
                <Option name="line_width_unit" value="MM" type="QString"/>
              </Option>
            </layer>
          </symbol>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{e6c8ac3b-f9f6-3ebe-b89a-bf35a0c458e1}">
      <rule key="_e6c8ac3b-f9f6-3ebe-b89a-bf35a0c458e1_" description="Fünf Klassen" scalemaxdenom="60000" filter="(@map_start_time IS NOT NULL OR &quot;period&quot; = to_date('2024-01-01'))">
        <settings calloutType="simple">
          <text-style fieldName="&quot;name&quot;" isExpression="1" fontFamily="Sans Serif" fontWeight="50" fontItalic="0" fontSize="8" fontSizeUnit="Point" textColor="26,26,26,255" textOpacity="1">
            <text-buffer bufferDraw="1" bufferSize="0.6" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1" bufferJoinStyle="128" bufferNoFill="1"/>
          </text-style>
          <text-format autoWrapLength="16" useMaxLineLengthForAutoWrap="1" multilineAlign="1"/>
          <placement placement="1" quadOffset="4" centroidInside="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" dist="0" distUnits="MM" offsetType="0" priority="5"/>
          <rendering drawLabels="1" obstacle="1" obstacleFactor="1" labelPerPart="0" fontMinPixelSize="3" fontMaxPixelSize="10000" fontLimitPixelSize="0" scaleVisibility="0"/>
        </settings>
      </rule>
    </rules>
  </labeling>
  <fieldConfiguration>
    <field name="fid">
      <editWidget type="Hidden">
        <config/>
      </editWidget>
    </field>
    <field name="flag">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="Klasse 1 von 5" value="class1" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="Klasse 2 von 5" value="class2" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="Klasse 3 von 5" value="class3" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="Klasse 4 von 5" value="class4" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="Klasse 5 von 5" value="class5" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="keine Daten" value="missing" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="zu wenige Menschen" value="fewpop" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="geheim gehalten &amp; &lt;b&gt;verborgen&lt;/b&gt;" value="secret" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="veröffentlicht" value="ok" type="QString"/>
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <aliases>
    <alias index="0" field="fid" name=""/>
    <alias index="1" field="id" name="Kennung"/>
    <alias index="2" field="area" name="Gebiet"/>
    <alias index="3" field="name" name="Name"/>
    <alias index="4" field="period" name="Zeitraum ab"/>
    <alias index="5" field="score" name="Belastung (0 bis 1)"/>
    <alias index="6" field="class" name="Klasse"/>
    <alias index="7" field="flag" name="Hinweis"/>
  </aliases>
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="" sortOrder="0">
    <columns>
      <column type="field" name="fid" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <previewExpression>"name"</previewExpression>
  <mapTip>&lt;b&gt;[% replace(coalesce("name", ''), map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/b&gt;&lt;br&gt;[% replace(CASE WHEN "flag" = 'class1' THEN 'Klasse 1 von 5' WHEN "flag" = 'class2' THEN 'Klasse 2 von 5' WHEN "flag" = 'class3' THEN 'Klasse 3 von 5' WHEN "flag" = 'class4' THEN 'Klasse 4 von 5' WHEN "flag" = 'class5' THEN 'Klasse 5 von 5' WHEN "flag" = 'missing' THEN 'keine Daten' WHEN "flag" = 'fewpop' THEN 'zu wenige Menschen' WHEN "flag" = 'secret' THEN 'geheim gehalten &amp; &lt;b&gt;verborgen&lt;/b&gt;' ELSE '' END, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;table&gt;&lt;tr&gt;&lt;td&gt;Belastung (0 bis 1)&lt;/td&gt;&lt;td align="right"&gt;[% replace(coalesce(regexp_replace(format_number("score", 4, 'de'), ',?0+$', ''), '–'), map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Klasse&lt;/td&gt;&lt;td align="right"&gt;[% replace(coalesce(format_number("class", 0, 'de'), '–'), map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</mapTip>
</qgis>
