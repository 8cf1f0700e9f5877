<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Temporal" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0">
    <rules key="{b47fb0d6-9781-30b5-8824-6614c71fa4d6}">
      <rule key="{2430641a-e2a0-3d16-b4e8-8f323274ebbd}" symbol="0" label="läuft" filter="&quot;phase&quot; = 1"/>
      <rule key="{827d12a0-2365-3e48-9784-7ff3d92a9c40}" symbol="1" label="geplant" filter="&quot;phase&quot; = 2"/>
    </rules>
    <symbols>
      <symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" value="circle" type="QString"/>
            <Option name="color" value="27,120,55,255" type="QString"/>
            <Option name="size" value="2.8" type="QString"/>
            <Option name="size_unit" value="MM" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="255,255,255,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.28" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" value="circle" type="QString"/>
            <Option name="color" value="27,120,55,255" type="QString"/>
            <Option name="size" value="2.8" type="QString"/>
            <Option name="size_unit" value="MM" type="QString"/>
            <Option name="joinstyle" value="bevel" type="QString"/>
            <Option name="outline_color" value="255,255,255,255" type="QString"/>
            <Option name="outline_style" value="solid" type="QString"/>
            <Option name="outline_width" value="0.28" type="QString"/>
            <Option name="outline_width_unit" value="MM" type="QString"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{1861db06-9f00-36a1-92ac-6581423a84eb}">
      <rule key="_1861db06-9f00-36a1-92ac-6581423a84eb_" description="Orte" scalemaxdenom="25000" filter="">
        <settings calloutType="simple">
          <text-style fieldName="&quot;name&quot;" isExpression="1" fontFamily="Sans Serif" fontWeight="50" fontItalic="0" fontSize="8" fontSizeUnit="Point" textColor="26,26,26,255" textOpacity="1">
            <text-buffer bufferDraw="1" bufferSize="0.6" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1" bufferJoinStyle="128" bufferNoFill="1"/>
          </text-style>
          <text-format autoWrapLength="16" useMaxLineLengthForAutoWrap="1" multilineAlign="1"/>
          <placement placement="6" quadOffset="4" centroidInside="1" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" dist="1" distUnits="MM" offsetType="1" priority="5"/>
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
    <field name="phase">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="läuft" value="1" type="QString"/>
              </Option>
              <Option type="Map">
                <Option name="geplant" value="2" type="QString"/>
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
    <alias index="2" field="name" name="Name"/>
    <alias index="3" field="phase" name="Name"/>
  </aliases>
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="" sortOrder="0">
    <columns>
      <column type="field" name="fid" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <previewExpression>"name"</previewExpression>
  <mapTip>&lt;b&gt;[% replace(coalesce("name", ''), map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/b&gt;&lt;br&gt;[% replace(CASE WHEN "phase" = 1 THEN 'läuft' WHEN "phase" = 2 THEN 'geplant' ELSE '' END, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]</mapTip>
</qgis>
